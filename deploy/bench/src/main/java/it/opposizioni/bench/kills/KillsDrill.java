package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One process after the other is killed (SIGKILL) while people and operators go on asking. Afterwards everything that was acknowledged is there,
 * once, with all that follows from it (deploy/docs/threats.md T6 to T8, T10).
 */
public final class KillsDrill {

    private static final int KILLS = 300;
    private static final int FEW_KILLS = 20;
    private static final int PER_SECOND = 100;
    private static final int FEW_PER_SECOND = 20;
    private static final int MOST_ASKED = 400_000;
    private static final int FEW_ASKED = 20_000;
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
    private static final int RECOVERED_SECONDS = 30;
    private static final int LOOK_MILLIS = 500;

    private final Report report;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Journal journal = new Journal();
    private final Recovery recovery;
    private final Requests requests;
    private final SplittableRandom random;
    private final int count;
    private final int perSecond;
    private final int most;
    private final List<String> missed = new ArrayList<>();
    private List<Killing.Kill> kills = List.of();

    /** @param quick 20 kills, and 20 things a second */
    public KillsDrill(Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, boolean quick, long seed) {
        this.report = report;
        this.suite = suite;
        this.ledger = ledger;
        this.count = quick ? FEW_KILLS : KILLS;
        this.perSecond = quick ? FEW_PER_SECOND : PER_SECOND;
        this.most = quick ? FEW_ASKED : MOST_ASKED;
        this.recovery = new Recovery(ledger);
        this.random = new SplittableRandom(seed);
        this.requests = new Requests(suite, ledger, issuer, most);
    }

    /** @return what is not as it must be, in a sentence each */
    public List<String> run() throws Exception {
        journal.onAnswer(recovery::answered);
        try (Asking asking = new Asking(requests, journal, random.split());
                Killing killing = new Killing(suite, recovery, random.split());
                ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor()) {
            looking.scheduleWithFixedDelay(recovery::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            report.progress("%d kills while %d things a second are asked for", count, perSecond);
            AtomicBoolean going = new AtomicBoolean(true);
            Thread askers = Thread.ofPlatform().start(() -> ask(asking, going));
            try {
                killing.run(count);
            } finally {
                going.set(false);
                askers.join();
            }
            kills = killing.kills();
            report.progress("everything is started again");
            killing.heal();
            if (!asking.awaitAnswers(ANSWERED_WITHIN)) {
                missed.add("not everything was answered within %d minutes".formatted(ANSWERED_WITHIN.toMinutes()));
            }
            recovery.look();
            looking.shutdownNow();
        }
        report.progress("%,d acknowledged; looking for each", journal.acknowledged());
        judge();
        return missed;
    }

    private void ask(Asking asking, AtomicBoolean going) {
        try {
            asking.ask(perSecond, () -> going.get() && journal.attempted() < most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge() throws InterruptedException {
        missed.addAll(new Verdict(journal, ledger).print(report));
        Table table = new Table("part", "kills", "pauses", "recovered after: median", "p99", "longest", "counted");
        for (Part part : Part.values()) {
            row(table, part.toString(), part, recovery.of(part));
        }
        row(table, "all", null, recovery.all());
        report.table(table);
        double slow = Recovery.percentile(recovery.all(), 99);
        if (!(slow <= RECOVERED_SECONDS)) {
            missed.add(
                    "from restart to the first success p99 %.1f s, more than %d s".formatted(slow, RECOVERED_SECONDS));
        }
    }

    private void row(Table table, String title, Part part, List<Double> seconds) {
        table.row(
                title,
                Verdict.counted(kills.stream()
                        .filter(kill -> !kill.pause() && (part == null || kill.part() == part))
                        .count()),
                Verdict.counted(kills.stream()
                        .filter(kill -> kill.pause() && (part == null || kill.part() == part))
                        .count()),
                seconds(Recovery.percentile(seconds, 50)),
                seconds(Recovery.percentile(seconds, 99)),
                seconds(Recovery.percentile(seconds, 100)),
                Verdict.counted(seconds.size()));
    }

    private static String seconds(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f s", value);
    }

    /** SVG: kills, latency and what waits, over time. */
    public String picture() {
        return new Picture(journal, kills).svg();
    }
}
