package it.opposizioni.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.ApiException;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The broker goes away while lists are sealed. A receipt names no instant that its service cannot know, no list is sealed with a register that
 * is too old, and those that wait for a newer one are finished when the broker is there again.
 */
final class BrokerDrill {

    /** {@code opposizioni.consultation.oldest-register-for-lists} as it is shipped. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final Duration BEYOND = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long NUMBERS = 39_339_0000000L;
    private static final int REGISTERED = 50;
    private static final String WATERMARK = """
        select contiguous, as_of from inbox_stream where subscriber = 'operator-service.registry-events'
        """;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Company company;
    private final Duration behind;
    private final String campaign;
    private final Map<String, JsonNode> lists = new LinkedHashMap<>();

    /** @param behind how far the clocks of the services are behind: then they are moved; zero to wait as long as it takes */
    BrokerDrill(
            Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger, TrialIssuer issuer, Duration behind) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.company = Company.approved(suite, issuer);
        this.behind = behind;
        this.campaign = company.campaign();
    }

    void run() throws Exception {
        String scenario = "broker away for %d min%s while lists are sealed"
                .formatted(OLDEST.plus(BEYOND).toMinutes(), behind.isZero() ? "" : " (of clocks that were moved)");
        report.progress("%s", scenario);
        register();
        Waiting.until(PATIENCE, this::isSealedAtOnce);
        Account account = new Account(ledger, scenario, Services.OPERATOR);
        suite.broker().kill();
        sealUntilListsWait();
        Instant known = watermark();
        judgeSealed(known);
        List<String> waiting = waiting();
        if (waiting.isEmpty()) {
            outcomes.missed("%s: no list waited for the register", scenario);
        }
        register();
        suite.broker().start();
        double finished = Waiting.until(PATIENCE, () -> waiting.stream().allMatch(this::isSealed));
        outcomes.add(account.close(0, finished));
        judgeFinished(waiting, known, finished);
    }

    private void register() throws Exception {
        Registrations registrations = new Registrations(suite, ledger, 5, NUMBERS + ledger.last(Services.REGISTRY) * 5);
        registrations.prepare(REGISTERED / 5);
        for (int i = 0; i < REGISTERED / 5; i++) {
            registrations.request();
        }
    }

    private boolean isSealedAtOnce() {
        try {
            return isSealed(
                    company.consult(campaign, "+393511234567\n").path("id").asText());
        } catch (ApiException _) {
            // 503 while the service has never heard of the register
            return false;
        }
    }

    private boolean isSealed(String id) {
        JsonNode consultation = company.consultation(id);
        lists.computeIfPresent(id, (_, _) -> consultation);
        return state(consultation).equals("SEALED");
    }

    private static String state(JsonNode consultation) {
        return consultation.path("state").asText();
    }

    /** A list every now and then, until three of them wait. */
    private void sealUntilListsWait() throws Exception {
        long begun = System.nanoTime();
        Duration away = Duration.ZERO;
        while (away.compareTo(OLDEST.plus(BEYOND)) < 0) {
            String id = company.consult(campaign, "+39333000000" + lists.size() % 10 + "\n+393511234567\n")
                    .path("id")
                    .asText();
            TimeUnit.SECONDS.sleep(2);
            lists.put(id, company.consultation(id));
            if (behind.isZero()) {
                TimeUnit.SECONDS.sleep(EVERY.toSeconds());
                away = Duration.ofNanos(System.nanoTime() - begun);
            } else {
                away = away.plus(Duration.ofMinutes(1));
                suite.moveClocks(behind.minus(away));
            }
        }
    }

    private Instant watermark() {
        return ledger.rows(
                        Services.OPERATOR, WATERMARK, row -> row.getTimestamp(2).toInstant())
                .getFirst();
    }

    private List<String> waiting() {
        return lists.entrySet().stream()
                .filter(list -> state(list.getValue()).equals("WAITING_FOR_REGISTER"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void judgeSealed(Instant known) {
        List<JsonNode> sealed = lists.values().stream()
                .filter(list -> state(list).equals("SEALED"))
                .toList();
        List<JsonNode> others = new ArrayList<>(lists.values());
        others.removeAll(sealed);
        others.removeIf(list -> state(list).equals("WAITING_FOR_REGISTER"));
        long later = sealed.stream().filter(list -> asOf(list).isAfter(known)).count();
        long old = sealed.stream()
                .filter(list ->
                        Duration.between(asOf(list), instant(list, "sealedAt")).compareTo(OLDEST) > 0)
                .count();
        Table table = new Table("lists while the broker was away", "number");
        table.row("sealed", String.valueOf(sealed.size()));
        table.row("of them with a registerAsOf after the last watermark", String.valueOf(later));
        table.row("of them with a register older than " + OLDEST.toMinutes() + " min", String.valueOf(old));
        table.row("waiting for the register", String.valueOf(waiting().size()));
        table.row("in another state", String.valueOf(others.size()));
        report.table(table);
        if (sealed.isEmpty() || later + old + others.size() > 0) {
            outcomes.missed("lists were sealed with a register that was not known, or too old, or not at all");
        }
    }

    private void judgeFinished(List<String> waiting, Instant known, double seconds) {
        long early = waiting.stream()
                .map(lists::get)
                .filter(list -> !state(list).equals("SEALED") || !asOf(list).isAfter(known))
                .count();
        report.paragraph(
                "%d lists had waited; finished %.1f s after the broker was there again; %d of them not, or with the"
                        + " old register.",
                waiting.size(), seconds, early);
        if (early > 0) {
            outcomes.missed("%d lists that waited for the register were not finished with a newer one", early);
        }
    }

    private static Instant asOf(JsonNode list) {
        return instant(list, "registerAsOf");
    }

    private static Instant instant(JsonNode list, String field) {
        return Instant.parse(list.path(field).asText());
    }
}
