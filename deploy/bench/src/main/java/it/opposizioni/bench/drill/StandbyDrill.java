package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.Acknowledged.Request;
import it.opposizioni.bench.drill.Aftermath.Recovered;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.infrastructure.RestoredServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A standby follows PostgreSQL, which acknowledges nothing that the standby does not have. PostgreSQL's machine is lost, and the standby takes over while
 * the services go on: nothing that was acknowledged is missing, and no service thinks that another has lost anything.
 */
final class StandbyDrill {

    private static final String EVENT = "a standby took over";
    private static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(30);
    private static final int RATE = 50;
    private static final int SECONDS = 45;
    private static final int REQUESTS = 4_000;
    private static final long NUMBERS = 39_055_1000000L;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Searches searches;
    private final Aftermath aftermath;

    StandbyDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger, TrialIssuer issuer) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
        this.searches = new Searches(suite, ledger, issuer);
        this.aftermath = new Aftermath(suite, ledger, searches);
    }

    void run() throws Exception {
        suite.archive().begin(ARCHIVED_WITHIN);
        suite.archive().backUp();
        RestoredServer standby = suite.startBeside(suite.archive()::standby);
        standby.becomeSynchronous();
        report.progress("a standby follows, synchronously");
        Acknowledged people = new Acknowledged(suite, ledger, NUMBERS, REQUESTS);
        long lostAt;
        double promoted;
        Recovered recovered;
        try (Flow _ = new Flow(people, RATE)) {
            TimeUnit.SECONDS.sleep(SECONDS);
            lostAt = System.nanoTime();
            suite.losePostgres();
            standby.promote();
            Services.ALL.forEach(service -> suite.gateOf(service).leadTo(standby.port()));
            promoted = Aftermath.seconds(lostAt);
            report.progress("the standby has taken over after %.1f s", promoted);
            recovered = aftermath.await(lostAt);
            TimeUnit.SECONDS.sleep(SECONDS);
        }
        aftermath.awaitEffects(people);
        List<Request> missing = aftermath.missing(people);
        conclude(people, missing, promoted, recovered);
    }

    private void conclude(Acknowledged people, List<Request> missing, double promoted, Recovered recovered) {
        long lost =
                (long) missing.size() * Acknowledged.LINES + aftermath.differences(people) + aftermath.lettersMissing();
        long doubled = aftermath.doubled(people) + aftermath.lettersDoubled();
        report.table(new Table(
                        "acknowledged",
                        "lost",
                        "doubled",
                        "dead letters",
                        "searches for lost facts",
                        "standby takes changes after",
                        "registers again after",
                        "copies complete after")
                .row(
                        String.format(Locale.ROOT, "%,d", people.numbers()),
                        String.valueOf(lost),
                        String.valueOf(doubled),
                        String.valueOf(aftermath.deadLetters()),
                        String.valueOf(searches.ended().size()),
                        Outcomes.seconds(promoted),
                        Outcomes.seconds(recovered.registers()),
                        Outcomes.seconds(recovered.complete())));
        outcomes.none(EVENT, "acknowledged numbers, their copies or letters are lost", lost);
        outcomes.none(EVENT, "things are there twice", doubled);
        outcomes.none(EVENT, "dead letters", aftermath.deadLetters());
        outcomes.none(
                EVENT,
                "services searched for facts, and none had lost any",
                searches.ended().size());
        if (Double.isNaN(recovered.registers()) || Double.isNaN(recovered.complete())) {
            outcomes.missed("the suite did not go on with the standby");
        }
    }
}
