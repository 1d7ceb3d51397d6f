package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** People and operators ask for 20 things a second, each until it is acknowledged, while something is done to the suite. */
final class UnderLoad {

    private static final int PER_SECOND = 20;

    /** For more than an hour and a half. */
    private static final int MOST_ASKED = 120_000;

    private static final int SOME = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Report report;
    private final Ledger ledger;
    private final Journal journal;
    private final SplittableRandom random;
    private final Requests requests;

    UnderLoad(Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, long seed) {
        this.report = report;
        this.ledger = ledger;
        this.journal = new Journal(new ServiceLogs(suite.logs()));
        this.random = new SplittableRandom(seed);
        this.requests = new Requests(suite, ledger, issuer, MOST_ASKED);
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** @return what is not as it must be, in a sentence each */
    List<String> during(Work work) throws Exception {
        List<String> missed = new ArrayList<>();
        try (Asking asking = new Asking(requests, journal, random.split())) {
            AtomicBoolean going = new AtomicBoolean(true);
            Thread askers = Thread.ofPlatform().start(() -> ask(asking, going));
            try {
                awaitMore();
                work.run();
            } finally {
                going.set(false);
                askers.join();
            }
            if (!asking.awaitAnswers(PATIENCE)) {
                missed.add("not everything was answered within %d minutes".formatted(PATIENCE.toMinutes()));
            }
        }
        report.progress("%,d acknowledged; looking for each", journal.acknowledged());
        missed.addAll(new Verdict(journal, ledger, Check.PATIENCE).print(report));
        return missed;
    }

    private void ask(Asking asking, AtomicBoolean going) {
        try {
            asking.ask(PER_SECOND, () -> going.get() && journal.attempted() < MOST_ASKED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is half done is used for a while. */
    void awaitMore() {
        int goal = journal.acknowledged() + SOME;
        try {
            if (Double.isNaN(Waiting.until(PATIENCE, () -> journal.acknowledged() >= goal))) {
                throw new IllegalStateException("nothing is acknowledged any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int acknowledged() {
        return journal.acknowledged();
    }

    /** What was acknowledged at the second try or later. */
    int askedAgain() {
        return journal.recovered();
    }
}
