package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.Acknowledged.Request;
import it.opposizioni.bench.drill.Aftermath.Recovered;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.register.FilledRegister;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.infrastructure.RestoredServer;
import it.opposizioni.local.process.ReplicatedService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * PostgreSQL archives its log by pgBackRest. Its machine is lost, at the worst moment: all databases are restored to the latest state that the archive
 * has, and what the last minute acknowledged may be missing. Then registry-service's database alone is restored from a base without the log
 * since: it names what it misses, and gets from the others what they know.
 */
final class ArchiveDrill {

    /** With half a minute to spare for what has been committed and is on its way to the archive. */
    private static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(30);

    private static final int LOSS_BAR_SECONDS = 60;
    private static final int BACK_BAR_SECONDS = 15 * 60;

    /** As long after the last piece of the log was archived as it can be. */
    private static final long WORST_MILLIS = 27_000;

    private static final String SINCE_ARCHIVED =
            "select (extract(epoch from clock_timestamp() - coalesce(last_archived_time, stats_reset)) * 1000)::bigint from pg_stat_archiver";
    private static final String SIZE = "select sum(pg_database_size(datname)) from pg_database";
    private static final double GIGABYTE = 1e9;

    private static final int RATE = 50;
    private static final int SECONDS = 90;
    private static final int AFTERWARDS_SECONDS = 10;
    private static final int REQUESTS = 3_000;
    private static final long SEED = 20220727;
    private static final long NUMBERS = 39_055_1000000L;
    private static final long LATER_NUMBERS = 39_055_2000000L;
    private static final long BASE_NUMBERS = 39_055_3000000L;
    private static final long LAST_NUMBERS = 39_055_4000000L;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Searches searches;
    private final Aftermath aftermath;
    private final int numbers;
    private final Table table = new Table(
            "lost",
            "restored",
            "GB",
            "acknowledged",
            "then missing",
            "acknowledged before the loss, at most",
            "back from copies",
            "nobody has",
            "doubled",
            "dead letters",
            "copied wrongly",
            "registers again after",
            "copies complete after");

    /** @param numbers that the register has before it begins, for the restore of the archive alone; 0 for none */
    ArchiveDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger, TrialIssuer issuer, int numbers) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.searches = new Searches(suite, ledger, issuer);
        this.aftermath = new Aftermath(suite, ledger, searches);
        this.numbers = numbers;
    }

    void run() throws Exception {
        if (numbers > 0) {
            report.progress("filling the register with %,d numbers", numbers);
            try (Connection connection = suite.database(Services.REGISTRY)) {
                new FilledRegister(SEED, numbers).fill(connection);
            }
        }
        suite.archive().begin(ARCHIVED_WITHIN);
        backUp();
        theMachineIsLost();
        if (numbers == 0) {
            // nobody was told of these numbers: after a search all would be fetched, as if copies had been empty
            backUp();
            onlyABaseIsLeft();
        }
        report.table(table);
        report.paragraph(
                "All in numbers. Of those that are back from copies nobody has the holder, the protocol and the proof.");
        searches.ended().forEach(sentence -> report.paragraph("After the restore %s.", sentence));
    }

    private void backUp() {
        long begun = System.nanoTime();
        suite.archive().backUp();
        report.paragraph("A full backup of %.1f GB took %.0f s.", gigabytes(), Aftermath.seconds(begun));
    }

    private double gigabytes() {
        return ledger.number(Services.REGISTRY, SIZE) / GIGABYTE;
    }

    private void theMachineIsLost() throws Exception {
        Acknowledged people = new Acknowledged(suite, ledger, NUMBERS, REQUESTS);
        double gigabytes = gigabytes();
        long lostAt;
        try (Flow _ = new Flow(people, RATE)) {
            TimeUnit.SECONDS.sleep(SECONDS);
            Waiting.until(
                    ARCHIVED_WITHIN.multipliedBy(3),
                    () -> ledger.number(Services.REGISTRY, SINCE_ARCHIVED) > WORST_MILLIS);
            report.paragraph(
                    "PostgreSQL is lost %.0f s after the last piece of its log went to the archive.",
                    ledger.number(Services.REGISTRY, SINCE_ARCHIVED) / 1e3);
            lostAt = System.nanoTime();
            suite.losePostgres();
            together(ReplicatedService::stopForAWhile);
        }
        report.progress(
                "PostgreSQL and its data are lost; services have stopped after %.0f s", Aftermath.seconds(lostAt));
        suite.archive().restore();
        report.progress("restored after %.0f s", Aftermath.seconds(lostAt));
        suite.postgres().start();
        report.progress("PostgreSQL is there after %.0f s", Aftermath.seconds(lostAt));
        List<Request> missing = aftermath.missing(people);
        double age = Aftermath.age(missing, lostAt);
        aftermath.lost(missing.size() + people.underWay(lostAt));
        report.progress("%d registrations are missing", missing.size());
        together(ReplicatedService::start);
        report.progress("services are ready after %.0f s", Aftermath.seconds(lostAt));
        Recovered recovered = aftermath.await(lostAt);
        conclude("PostgreSQL", "the latest state", gigabytes, people, missing.size(), age, recovered, LATER_NUMBERS);
        if (age > LOSS_BAR_SECONDS) {
            outcomes.missed("what was acknowledged %.0f s before the loss is lost", age);
        }
    }

    private void onlyABaseIsLeft() throws Exception {
        Acknowledged people = new Acknowledged(suite, ledger, BASE_NUMBERS, REQUESTS);
        double gigabytes = gigabytes();
        try (Flow _ = new Flow(people, RATE)) {
            TimeUnit.SECONDS.sleep(SECONDS);
        }
        aftermath.awaitKnown();
        long lostAt = System.nanoTime();
        suite.service(Services.REGISTRY).stopForAWhile();
        RestoredServer base = suite.startBeside(suite.archive()::baseBeside);
        suite.gateOf(Services.REGISTRY).leadTo(base.port());
        ledger.release(Services.REGISTRY);
        List<Request> missing = aftermath.missing(people);
        double age = Aftermath.age(missing, lostAt);
        aftermath.lost(missing.size());
        report.progress("a base is restored beside; %d registrations are missing", missing.size());
        suite.service(Services.REGISTRY).start();
        double noticed = Waiting.until(Duration.ofMinutes(5), this::registrySaysSo);
        report.paragraph(
                "Of the base alone, %s says that it has lost facts (opposizioni_recovery_open) %s after it was ready.",
                Services.REGISTRY, Outcomes.seconds(noticed));
        if (Double.isNaN(noticed)) {
            outcomes.missed("%s does not say that it has lost facts", Services.REGISTRY);
        }
        Recovered recovered = aftermath.await(lostAt);
        conclude(
                "registry-service's database",
                "a base alone",
                gigabytes,
                people,
                missing.size(),
                age,
                recovered,
                LAST_NUMBERS);
    }

    private boolean registrySaysSo() {
        return Api.exchange(HttpRequest.newBuilder(URI.create(suite.management(Services.REGISTRY) + "/q/metrics")))
                .body()
                .lines()
                .anyMatch(line -> line.matches("opposizioni_recovery_open.* 1(\\.0)?"));
    }

    /** People go on, and what there is then is counted. */
    private void conclude(
            String lost,
            String restored,
            double gigabytes,
            Acknowledged people,
            int missing,
            double age,
            Recovered recovered,
            long later)
            throws Exception {
        Acknowledged others = new Acknowledged(suite, ledger, later, REQUESTS);
        try (Flow _ = new Flow(others, RATE)) {
            TimeUnit.SECONDS.sleep(AFTERWARDS_SECONDS);
        }
        aftermath.awaitEffects(people, others);
        long nobody = (long) aftermath.missing(people).size() * Acknowledged.LINES;
        long doubled = aftermath.doubled(people) + aftermath.doubled(others) + aftermath.lettersDoubled();
        long wrong = aftermath.differences(people) + aftermath.differences(others);
        long dead = aftermath.deadLetters();
        table.row(
                lost,
                restored,
                String.format(Locale.ROOT, "%.1f", gigabytes),
                counted(people.numbers()),
                counted((long) missing * Acknowledged.LINES),
                Outcomes.seconds(age),
                counted(aftermath.withoutHolder(people)),
                counted(nobody),
                counted(doubled),
                counted(dead),
                counted(wrong),
                Outcomes.seconds(recovered.registers()),
                Outcomes.seconds(recovered.complete()));
        String event = lost + " lost";
        outcomes.none(event, "things are there twice", doubled);
        outcomes.none(event, "dead letters", dead);
        outcomes.none(event, "numbers are not the same in the copy", wrong);
        outcomes.none(event, "registrations have no letter", aftermath.lettersMissing());
        outcomes.none(
                event,
                "registrations that came afterwards are lost",
                aftermath.missing(others).size());
        if (!(recovered.registers() <= BACK_BAR_SECONDS) || Double.isNaN(recovered.complete())) {
            outcomes.missed("%s: back after %s", lost, Outcomes.seconds(recovered.registers()));
        }
    }

    private void together(Consumer<ReplicatedService> work) {
        CompletableFuture.allOf(Services.ALL.stream()
                        .map(suite::service)
                        .map(service ->
                                CompletableFuture.runAsync(() -> work.accept(service), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
