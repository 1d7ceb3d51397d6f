package it.opposizioni.bench.drill;

import it.opposizioni.bench.facts.Flow;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Registrations;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The database of a subscriber is lost and restored from an old backup, while registrations go on. Nothing is done by hand: it finds out what
 * it does not know, and gets it.
 *
 * <p>That of a publisher, whose subscribers know more than itself then, is a scenario of its own: {@link #run} is where it is added.
 */
final class BackupsDrill {

    private static final int RATE = 50;
    private static final int SECONDS = 60;
    private static final long NUMBERS = 39_347_0000000L;

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Ledger ledger;

    BackupsDrill(Report report, Outcomes outcomes, TrialSuite suite, Ledger ledger) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.ledger = ledger;
    }

    void run() throws Exception {
        subscriberFromAnOldBackup();
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
            caughtUp = account.awaitUpToDate(back);
            reached = flow.reached();
        }
        outcomes.add(account.close(reached, caughtUp));
        tellWhatItsSubscribersThink();
    }

    private void stop() throws Exception {
        suite.stopOperator();
        ledger.release(Services.OPERATOR);
    }

    /** operator-service publishes too, and has lost numbers that it had given: another matter, which is only said here. */
    private void tellWhatItsSubscribersThink() {
        List<String> forked = List.of(Services.REGISTRY, Services.COMPLAINT, Services.PORTAL).stream()
                .filter(service -> ledger.known(service).stream()
                        .anyMatch(known -> known.publisher().equals(Services.OPERATOR) && known.forked()))
                .toList();
        report.paragraph(
                "As a publisher, operator-service gives numbers a second time after it; noticed by: %s.",
                forked.isEmpty() ? "nobody yet" : String.join(", ", forked));
    }
}
