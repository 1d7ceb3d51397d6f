package it.opposizioni.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.drill.Outcomes.Outcome;
import it.opposizioni.bench.facts.Effects;
import it.opposizioni.bench.facts.Effects.Difference;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The database of a subscriber is lost and restored from an old backup, while registrations go on: it finds out what it does not know, and gets
 * it, once two registrars have seen what it had told others and lost. Then that of a publisher, whose subscribers know more than itself: it finds out that it has lost facts, changes nothing until a registrar
 * has taken them back, and its subscribers copy it again. No database is changed by hand.
 */
final class BackupsDrill {

    private static final int RATE = 50;
    private static final int SECONDS = 60;
    private static final long NUMBERS = 39_347_0000000L;
    private static final long LATER_NUMBERS = NUMBERS + 1_000_000;
    private static final long LAST_NUMBERS = NUMBERS + 2_000_000;
    private static final String STANDING = "select count(*) from opposition where ended_at is null";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The registry's directory of operators, and complaint-service's callers. */
    private static final int OPERATOR_COPIES = 2;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final TrialIssuer issuer;

    BackupsDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger, TrialIssuer issuer) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.issuer = issuer;
    }

    void run() throws Exception {
        subscriberFromAnOldBackup();
        publisherFromAnOldBackup();
    }

    private void publisherFromAnOldBackup() throws Exception {
        String scenario = "database of a publisher restored from a backup %d s old".formatted(SECONDS);
        report.progress("%s: %s", scenario, Services.REGISTRY);
        Account account = new Account(ledger, scenario, Services.OPERATOR);
        account.awaitUpToDate(System.nanoTime());
        withoutRegistry(() -> suite.dumpDatabase(Services.REGISTRY));
        double reached = registrations(LATER_NUMBERS, SECONDS);
        account.awaitUpToDate(System.nanoTime());
        long told = ledger.number(Services.REGISTRY, STANDING);
        withoutRegistry(() -> suite.restoreDatabase(Services.REGISTRY));
        long back = System.nanoTime();
        long lost = told - ledger.number(Services.REGISTRY, STANDING);
        report.progress("restored; %,d numbers are missing", lost);
        JsonNode recovery = awaitRecovery(Services.REGISTRY, open -> true, "it has not noticed that it lost facts");
        report.progress("noticed after %.1f s", (System.nanoTime() - back) / 1e9);
        if (registersNow()) {
            outcomes.missed("a number could be registered while the register did not know what it had lost");
        }
        String id = recovery.path("id").asText();
        awaitRecovery(Services.REGISTRY, open -> open.path("canTakeBack").asBoolean(), "nobody has told what it knows");
        registrarAt(Services.REGISTRY).post("/v1/recoveries/" + id + "/taking-back", Map.of());
        double caughtUp = account.awaitUpToDate(back);
        registrations(LAST_NUMBERS, SECONDS / 6);
        account.awaitUpToDate(System.nanoTime());
        Waiting.until(PATIENCE, () -> new Effects(ledger).of(Services.OPERATOR).isNone());
        Difference difference = new Effects(ledger).of(Services.OPERATOR);
        long remaining = ledger.number(Services.REGISTRY, STANDING + " and number < " + LAST_NUMBERS);
        outcomes.add(new Outcome(
                scenario,
                Services.REGISTRY,
                reached,
                lost,
                told - remaining + difference.missing(),
                ledger.deadLetters(Services.OPERATOR),
                difference.tooMany(),
                caughtUp));
    }

    /** @return facts in a second */
    private double registrations(long first, int seconds) throws Exception {
        try (Flow flow = new Flow(new Registrations(suite, ledger, 5, first), RATE)) {
            TimeUnit.SECONDS.sleep(seconds);
            return flow.reached();
        }
    }

    /** While it does not run. */
    private interface Change {
        void make() throws SQLException;
    }

    private void withoutRegistry(Change change) throws SQLException {
        suite.service(Services.REGISTRY).stopForAWhile();
        ledger.release(Services.REGISTRY);
        change.make();
        suite.service(Services.REGISTRY).start();
    }

    private boolean registersNow() throws Exception {
        Registrations one = new Registrations(suite, ledger, 1, LAST_NUMBERS + 1_000_000);
        one.prepare(1);
        return one.request();
    }

    private JsonNode awaitRecovery(String service, Predicate<JsonNode> wanted, String otherwise)
            throws InterruptedException {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        double waited = Waiting.until(PATIENCE, () -> {
            JsonNode latest =
                    registrarAt(service).get("/v1/recoveries").path("items").path(0);
            found.set(latest);
            return latest.has("id") && !latest.has("endedAt") && wanted.test(latest);
        });
        if (Double.isNaN(waited)) {
            throw new IllegalStateException(otherwise + ": " + found.get());
        }
        return found.get();
    }

    private Api registrarAt(String service) {
        ServiceUrls urls = suite.urls();
        return new Api(service.equals(Services.REGISTRY) ? urls.registry() : urls.operator(), suite.registrar());
    }

    private void subscriberFromAnOldBackup() throws Exception {
        String scenario = "database restored from a backup %d s old".formatted(SECONDS);
        report.progress("%s: %s", scenario, Services.OPERATOR);
        double reached;
        double caughtUp;
        Account account;
        try (Flow flow = new Flow(new Registrations(suite, ledger, 5, NUMBERS), RATE)) {
            TimeUnit.SECONDS.sleep(20);
            stop();
            suite.dumpDatabase(Services.OPERATOR);
            suite.startOperator();
            account = new Account(ledger, scenario, Services.OPERATOR);
            TimeUnit.SECONDS.sleep(SECONDS);
            stop();
            suite.restoreDatabase(Services.OPERATOR);
            report.progress("restored; %,d facts are missing", ledger.missing(Services.OPERATOR, ledger.last()));
            long back = System.nanoTime();
            suite.startOperator();
            endItsSearch(back);
            caughtUp = account.awaitUpToDate(back);
            reached = flow.reached();
        }
        outcomes.add(account.close(reached, caughtUp));
        followersOfTheRestored();
    }

    /**
     * It publishes too, and has lost numbers that it had given: it finds that out, and asks those who have copies of what it tells. Nobody can
     * take operators or calling numbers back from those: two registrars say that they have seen what is missing.
     */
    private void endItsSearch(long back) throws InterruptedException {
        JsonNode search = awaitRecovery(
                Services.OPERATOR,
                open -> copies(open).allMatch(copy -> copy.path("answered").asBoolean())
                        && copies(open).count() == OPERATOR_COPIES,
                "not all copies have answered");
        report.progress("all copies have answered after %.1f s", (System.nanoTime() - back) / 1e9);
        String abandonment = "/v1/recoveries/" + search.path("id").asText() + "/abandonment";
        for (String registrar : List.of("registrar-one", "registrar-two")) {
            new Api(suite.urls().operator(), issuer.registrar(registrar)).post(abandonment, Map.of());
        }
    }

    private static Stream<JsonNode> copies(JsonNode search) {
        return StreamSupport.stream(search.path("witnesses").spliterator(), false)
                .filter(witness -> witness.hasNonNull("replica"));
    }

    private void stop() throws Exception {
        suite.stopOperator();
        ledger.release(Services.OPERATOR);
    }

    /** Those that it tells facts follow it again: none of them thinks that it gives numbers twice. */
    private void followersOfTheRestored() throws InterruptedException {
        for (String service : List.of(Services.REGISTRY, Services.COMPLAINT, Services.PORTAL)) {
            double followed = Waiting.until(
                    PATIENCE,
                    () -> ledger.known(service).stream()
                            .noneMatch(known -> known.publisher().equals(Services.OPERATOR) && known.forked()));
            if (Double.isNaN(followed)) {
                outcomes.missed("%s does not follow operator-service again", service);
            }
        }
    }
}
