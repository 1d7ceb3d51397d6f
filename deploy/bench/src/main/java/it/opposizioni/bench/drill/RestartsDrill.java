package it.opposizioni.bench.drill;

import it.opposizioni.bench.facts.Backlog;
import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A subscriber whose queue is full is stopped in good order and started again, ten times, each time with messages in its hands. RabbitMQ
 * counts each of these returns as a delivery.
 */
final class RestartsDrill {

    private static final int RESTARTS = 10;
    private static final int BACKLOG = 10_000;
    private static final int RUNNING_SECONDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int RATE = 10;
    private static final long NUMBERS = 39_338_0000000L;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;

    RestartsDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
    }

    void run() throws Exception {
        report.progress("%d restarts with a full queue", RESTARTS);
        Account account = new Account(ledger, "%d restarts with a full queue".formatted(RESTARTS), Services.OPERATOR);
        suite.stopOperator();
        double reached;
        try (Flow flow = new Flow(new Registrations(suite, ledger, 5, NUMBERS), RATE)) {
            long before = ledger.last(Services.REGISTRY);
            Waiting.until(PATIENCE, () -> ledger.last(Services.REGISTRY) > before + RATE);
            Backlog.ofRegistrations(ledger).add(BACKLOG);
            Waiting.until(PATIENCE, () -> Backlog.ofRegistrations(ledger).isSent());
            for (int i = 1; i <= RESTARTS; i++) {
                suite.startOperator();
                TimeUnit.SECONDS.sleep(RUNNING_SECONDS);
                suite.stopOperator();
                report.progress("restart %d: %,d facts left", i, ledger.missing(Services.OPERATOR, ledger.last()));
            }
            reached = flow.reached();
        }
        long last = System.nanoTime();
        suite.startOperator();
        double caughtUp = account.awaitUpToDate(last);
        outcomes.add(account.close(reached, caughtUp));
    }
}
