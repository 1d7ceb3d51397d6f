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
    private static final int BACKLOG = 60_000;
    private static final int RUNNING_SECONDS = 3;
    private static final int RATE = 50;
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
        double caughtUp;
        try (Flow flow = new Flow(new Registrations(suite, ledger, 5, NUMBERS), RATE)) {
            TimeUnit.SECONDS.sleep(5);
            new Backlog(ledger, Services.REGISTRY).add(BACKLOG);
            Waiting.until(Duration.ofMinutes(5), () -> new Backlog(ledger, Services.REGISTRY).isSent());
            for (int i = 1; i <= RESTARTS; i++) {
                suite.startOperator();
                TimeUnit.SECONDS.sleep(RUNNING_SECONDS);
                suite.stopOperator();
                report.progress("restart %d: %,d facts left", i, ledger.missing(Services.OPERATOR, ledger.last()));
            }
            suite.startOperator();
            caughtUp = Waiting.until(Duration.ofMinutes(15), account::isUpToDate);
            report.progress("%s", flow.summary());
        }
        outcomes.add(account.close(caughtUp));
    }
}
