package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The copies of one service after the other become the next release while people and operators go on asking: those of the release before run on
 * the tables of the next, and both send one another events. Then all go back, as after a bad release, and become the next again.
 */
public final class UpgradeDrill {

    private static final int PER_SECOND = 20;
    private static final int MOST_ASKED = 50_000;
    private static final int SOME = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Report report;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Path before;
    private final Journal journal = new Journal();
    private final SplittableRandom random;
    private final Requests requests;

    /** @param before the checkout of the release before, which runs */
    public UpgradeDrill(Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, Path before, long seed) {
        this.report = report;
        this.suite = suite;
        this.ledger = ledger;
        this.before = before;
        this.random = new SplittableRandom(seed);
        this.requests = new Requests(suite, ledger, issuer, MOST_ASKED);
    }

    /** @return what is not as it must be, in a sentence each */
    public List<String> run() throws Exception {
        List<String> missed = new ArrayList<>();
        try (Asking asking = new Asking(requests, journal, random.split())) {
            AtomicBoolean going = new AtomicBoolean(true);
            Thread askers = Thread.ofPlatform().start(() -> ask(asking, going));
            try {
                awaitMore();
                restart("the next release", Settings.repository());
                restart("the release before", before);
                restart("the next release", Settings.repository());
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

    private void restart(String as, Path checkout) throws InterruptedException {
        suite.install(checkout);
        for (String service : Services.ALL) {
            report.progress("%s becomes %s", service, as);
            suite.service(service).restartOneByOne(this::awaitMore);
            awaitMore();
        }
    }

    /** What is half done is used for a while. */
    private void awaitMore() {
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
}
