package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.process.HttpProbe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One process after the other is killed (SIGKILL) while people and operators go on asking, and other faults come and go. Afterwards everything that
 * was acknowledged is there, once, with all that follows from it (deploy/docs/threats.md T6 to T10).
 */
public final class KillsDrill {

    private static final int KILLS = 300;
    private static final int FEW_KILLS = 20;

    /** More than that, and what was killed takes so long to start on two cores that few kills fit into an hour. */
    private static final int PER_SECOND = 25;

    private static final int FEW_PER_SECOND = 20;
    private static final int LEAST_ASKED = 100_000;
    private static final int MOST_ASKED = 200_000;
    private static final int FEW_ASKED = 20_000;

    /** Two cores on which something starts all the time answer fewer than are asked for: the others wait until the kills are over. */
    private static final Duration PATIENCE_WITH_MANY = Duration.ofMinutes(40);

    /** What a drill must find that must fail, it finds soon. */
    private static final Duration PATIENCE_WITH_CONTROLS = Duration.ofSeconds(60);

    private static final int RECOVERED_SECONDS = 30;
    /** However busy the machine: what does not serve by then never will. */
    private static final int SERVING_SECONDS = 180;

    private static final int LOOK_MILLIS = 500;
    private static final int LOOKING = 4;

    private final Report report;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Plan plan;
    private final Faults faults;
    private final Journal journal;
    private final Recovery recovery;
    private final UnknownFacts unknown;
    private final Requests requests;
    private final SplittableRandom random;
    private List<Strike> strikes = List.of();
    private boolean isAllAnswered;

    /**
     * What is to be done.
     *
     * @param few 20 kills, and 20 things a second, instead of 300 and 25
     * @param seed of everything that is drawn
     * @param canRefuse whether the broker can be told to refuse what it is sent
     * @param without what the services lack: then the drill must fail
     */
    public record Plan(boolean few, long seed, boolean canRefuse, Optional<Control> without) {

        int kills() {
            return few ? FEW_KILLS : KILLS;
        }

        int perSecond() {
            return few ? FEW_PER_SECOND : PER_SECOND;
        }

        /** Also after the last kill. */
        int least() {
            return few ? 0 : LEAST_ASKED;
        }

        int most() {
            return few ? FEW_ASKED : MOST_ASKED;
        }

        /** Until what is not answered, or is not there, is given up. */
        Duration patience() {
            if (without.isPresent()) {
                return PATIENCE_WITH_CONTROLS;
            }
            return few ? Check.PATIENCE : PATIENCE_WITH_MANY;
        }
    }

    public KillsDrill(Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, Disks disks, Plan plan) {
        this.report = report;
        this.suite = suite;
        this.ledger = ledger;
        this.plan = plan;
        this.journal = new Journal(new ServiceLogs(suite.logs()));
        this.faults = new Faults(suite, disks, plan.canRefuse());
        this.recovery = new Recovery(ledger);
        this.unknown = new UnknownFacts(ledger);
        this.random = new SplittableRandom(plan.seed());
        this.requests = new Requests(suite, ledger, issuer, plan.most());
    }

    /** @return what is not as it must be, in a sentence each */
    public List<String> run() throws Exception {
        journal.onAnswer(recovery::answered);
        FailingHandlers handlers = new FailingHandlers(ledger);
        handlers.begin();
        long begun = System.nanoTime();
        try (Asking asking = new Asking(requests, journal, random.split());
                Killing killing = new Killing(suite, ledger, recovery, faults, random.split());
                ScheduledExecutorService looking = Executors.newScheduledThreadPool(LOOKING)) {
            every(looking, recovery::lookAtFacts);
            every(looking, unknown::look);
            every(looking, () -> recovery.look(Part.KEYCLOAK, suite::issuedToken));
            every(looking, () -> recovery.look(Part.PORTAL, this::readPage));
            report.progress("%d kills while %d things a second are asked for", plan.kills(), plan.perSecond());
            AtomicInteger goal = new AtomicInteger(plan.most());
            Thread askers = Thread.ofPlatform().start(() -> ask(asking, goal));
            int least = 0;
            try {
                killing.run(plan.kills());
                least = plan.least();
            } finally {
                goal.set(least);
                askers.join();
            }
            report.progress("everything is started again");
            killing.heal();
            faults.close();
            strikes = killing.strikes();
            isAllAnswered = asking.awaitAnswers(plan.patience());
            awaitLast();
            looking.shutdownNow();
        }
        report.progress("%,d acknowledged; looking for each", journal.acknowledged());
        return judge(handlers.end(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    /** One that the portal makes of what it has itself: it asks no other service. */
    private void readPage() {
        if (!HttpProbe.isOk(suite.portal() + "/en/service-status")) {
            throw new IllegalStateException("no page");
        }
    }

    private static void every(ScheduledExecutorService looking, Runnable look) {
        looking.scheduleWithFixedDelay(look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Of what was killed last too, it is to be seen that it serves. */
    private void awaitLast() throws InterruptedException {
        for (int i = 0;
                i < RECOVERED_SECONDS && !recovery.isComplete()
                        || i < SERVING_SECONDS && !recovery.down().isEmpty();
                i++) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void ask(Asking asking, AtomicInteger goal) {
        try {
            asking.ask(plan.perSecond(), () -> journal.attempted() < goal.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what is not as it must be */
    private List<String> judge(long handlersFailed, long seconds) throws InterruptedException {
        plan.without()
                .ifPresent(control -> report.paragraph(
                        "Without one protection: %s. The drill must fail.%n%n```%n%s```",
                        control.meaning(), control.rules()));
        report.paragraph(
                "Seed %d; %d s of faults under load. %d insertions of handlers failed and were tried again. Disks that can be full: %s. %s.",
                plan.seed(), seconds, handlersFailed, faults.disks(), JvmOptions.MEANING);
        report.paragraph("Left out: %s.", faults.leftOut().isEmpty() ? "nothing" : String.join("; ", faults.leftOut()));
        List<String> wrong = new Verdict(journal, ledger, plan.patience()).print(report);
        report.table(new RecoveryTable(strikes, recovery).table());
        SlowStarts slow = new SlowStarts(strikes, journal.begun());
        recovery.slowerThan(RECOVERED_SECONDS).forEach(time -> report.paragraph("Slow: %s.", slow.sentence(time)));
        if (plan.without().isPresent()) {
            return judgeControl(plan.without().get(), wrong);
        }
        if (!isAllAnswered) {
            wrong.add("not everything was answered within %d s"
                    .formatted(plan.patience().toSeconds()));
        }
        recovery.down().forEach(part -> wrong.add("%s has not served since its last kill".formatted(part)));
        judgeRecovery().ifPresent(plan.few() ? late -> report.paragraph("Late: %s.", late) : wrong::add);
        return wrong;
    }

    /** Of twenty kills the 99th percentile is the slowest, and a build's machine may be busy: only the long form fails for it. */
    private Optional<String> judgeRecovery() {
        double p99 = Recovery.percentile(recovery.all(), 99);
        return p99 <= RECOVERED_SECONDS
                ? Optional.empty()
                : Optional.of("from restart to the first success p99 %.1f s, more than %d s"
                        .formatted(p99, RECOVERED_SECONDS));
    }

    /** What is not answered is no finding: without a protection some of it never is, and the rest may only be late. @return what is not as it must be */
    private List<String> judgeControl(Control control, List<String> found) {
        found.forEach(sentence -> report.paragraph("Found: %s.", sentence));
        report.paragraph(found.isEmpty() ? "The drill has found nothing." : "The drill fails, as it must.");
        return found.isEmpty()
                ? List.of("without a protection (%s) the drill finds nothing".formatted(control.meaning()))
                : List.of();
    }

    /** SVG: what was done, how long answers took, and what waited, over time. */
    public String picture() {
        return new Picture(journal, strikes, unknown.samples()).svg();
    }
}
