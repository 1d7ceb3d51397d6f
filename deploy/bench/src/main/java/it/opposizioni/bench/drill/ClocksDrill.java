package it.opposizioni.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * The 15 days over the last two changes of summer time, on services whose clocks are moved: what was registered before a change, and around
 * it, becomes active at the midnight that people expect, not an hour beside it, and the letter of that day goes out once.
 */
final class ClocksDrill {

    private static final int DAYS = 15;
    private static final Duration BESIDE = Duration.ofMinutes(30);

    /** The start of the services takes less. */
    private static final Duration TO_START = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalTime LATE = LocalTime.of(23, 30);
    private static final long NUMBERS = 39_337_0000000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
    private static final String LETTERS = "select count(*) from outgoing_message where kind = 'opposition-activated'";

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Registrations registrations;
    private final Api registry;
    private final Table table = new Table("registered", "active from", "days left at first", "a minute before", "then");

    ClocksDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.registrations = new Registrations(suite, ledger, 1, NUMBERS);
        this.registry = new Api(suite.urls().registry(), suite.person(Registrations.PERSON));
    }

    /** How far behind the clocks must be when the services are started. */
    static Duration behind() {
        return Duration.between(firstRegistration(changes().getFirst()).minus(TO_START), Instant.now());
    }

    /** The last two changes, both whole with their 15 days, the earlier first. */
    private static List<Instant> changes() {
        Instant latest = Instant.now().minus(Duration.ofDays(DAYS + 2L));
        Instant second = previous(latest);
        return List.of(previous(second), second);
    }

    private static Instant previous(Instant before) {
        return Rome.ZONE.getRules().previousTransition(before).getInstant();
    }

    private static Instant firstRegistration(Instant change) {
        return Rome.day(change)
                .minusDays(DAYS - 5L)
                .atTime(LATE)
                .atZone(Rome.ZONE)
                .toInstant();
    }

    void run() throws InterruptedException {
        for (Instant change : changes()) {
            report.progress("clocks: the change of %s", text(change));
            Instant early = firstRegistration(change);
            List<Registered> registered = new ArrayList<>();
            for (Instant at : List.of(early, change.minus(BESIDE), change.plus(BESIDE))) {
                registered.add(register(at));
            }
            for (Instant midnight : List.of(midnight(early), midnight(change))) {
                becomeActive(
                        midnight,
                        registered.stream()
                                .filter(one -> midnight(one.at()).equals(midnight))
                                .toList());
            }
        }
        report.table(table);
    }

    private record Registered(Instant at, long number, JsonNode opposition) {}

    private Registered register(Instant at) {
        move(at);
        registrations.prepare(1);
        long number = registrations.register();
        JsonNode opposition = opposition(number);
        expect(at, "activeFrom", midnight(at).toString(), opposition);
        expect(at, "daysLeft", String.valueOf(DAYS), opposition);
        return new Registered(at, number, opposition);
    }

    /** What was registered on one day becomes active at one midnight; the letters go out in the morning, one for each. */
    private void becomeActive(Instant midnight, List<Registered> registered) throws InterruptedException {
        move(midnight.minus(Duration.ofMinutes(1)));
        List<String> before = registered.stream().map(one -> state(one, "1")).toList();
        move(midnight);
        List<String> then = registered.stream().map(one -> state(one, "0")).toList();
        for (int i = 0; i < registered.size(); i++) {
            Registered one = registered.get(i);
            String from = text(Instant.parse(one.opposition().path("activeFrom").asText()));
            String left = one.opposition().path("daysLeft").asText();
            table.row(text(one.at()), from, left, before.get(i), then.get(i));
            if (before.get(i).startsWith("ACTIVE") || !then.get(i).startsWith("ACTIVE")) {
                outcomes.missed("registered %s: %s, then %s", text(one.at()), before.get(i), then.get(i));
            }
        }
        long letters = ledger.number(Services.PORTAL, LETTERS);
        move(midnight.plus(Duration.ofHours(12)));
        Waiting.until(PATIENCE, () -> ledger.number(Services.PORTAL, LETTERS) >= letters + registered.size());
        long told = ledger.number(Services.PORTAL, LETTERS) - letters;
        if (told != registered.size()) {
            outcomes.missed("%d letters on %s instead of %d", told, text(midnight), registered.size());
        }
    }

    private String state(Registered one, String left) {
        JsonNode opposition = opposition(one.number());
        expect(one.at(), "daysLeft", left, opposition);
        return opposition.path("status").asText() + ", "
                + opposition.path("daysLeft").asText() + " left";
    }

    private void expect(Instant at, String field, String value, JsonNode opposition) {
        String is = opposition.path(field).asText();
        if (!is.equals(value)) {
            outcomes.missed("registered %s: %s is %s instead of %s", text(at), field, is, value);
        }
    }

    private JsonNode opposition(long number) {
        JsonNode all = registry.get("/v1/oppositions?limit=100").path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("number").asText().equals("+" + number))
                .findFirst()
                .orElseThrow();
    }

    /** As people count: the day of the registration is none of them, and the last one has to end. */
    private static Instant midnight(Instant registered) {
        LocalDate day = Rome.day(registered).plusDays(DAYS + 1L);
        return ZonedDateTime.of(day, LocalTime.MIDNIGHT, Rome.ZONE).toInstant();
    }

    private void move(Instant to) {
        suite.moveClocks(Duration.between(to, Instant.now()));
    }

    private static String text(Instant instant) {
        return TIME.format(instant.atZone(Rome.ZONE));
    }
}
