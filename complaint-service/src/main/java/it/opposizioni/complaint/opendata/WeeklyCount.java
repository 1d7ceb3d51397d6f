package it.opposizioni.complaint.opendata;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts what is published of each week that is over, and again every week. Not every day: two countings a day apart would show what one complaint
 * has changed. In a week of long ago hardly any complaint changes, so two countings even a week apart would show it: it is counted again every
 * quarter, when what has changed meanwhile changes together. Any number of replicas share the weeks among them.
 */
@ApplicationScoped
class WeeklyCount {

    /** Any number: the key of the lock. */
    private static final long ONE_AT_A_TIME = 0x43454C4C53L;

    /** Most complaints have ended by then. */
    private static final int WEEKS_UNTIL_OLD = 8;

    private final List<WeeklyFigures> all;
    private final CountedWeeks weeks;
    private final CellsConfig config;
    private final RecoveryGate recovery;
    private final Jdbc jdbc;
    private final Now now;
    private final TimedRun run;

    WeeklyCount(
            @All List<WeeklyFigures> all,
            CountedWeeks weeks,
            CellsConfig config,
            RecoveryGate recovery,
            Jdbc jdbc,
            Now now,
            TimedRuns runs) {
        this.all = all;
        this.weeks = weeks;
        this.config = config;
        this.recovery = recovery;
        this.jdbc = jdbc;
        this.now = now;
        this.run = runs.named("cells");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    /** Every week that is to be counted, newest first; nothing while this service is searching for what it has lost. */
    @Scheduled(
            every = "${open-data.every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        if (recovery.isOpen()) {
            return;
        }
        run.of(this::countDue);
    }

    private void countDue() {
        Instant at = now.get();
        LocalDate present = mondayOf(Rome.day(at));
        LocalDate first = mondayOf(Rome.day(at).minus(config.reach()));
        Map<LocalDate, Instant> counted = QuarkusTransaction.requiringNew().call(weeks::whole);
        boolean myTurn = Stream.iterate(
                        present.minusWeeks(1), week -> !week.isBefore(first), week -> week.minusWeeks(1))
                .filter(week -> isDue(week, counted.get(week), at))
                .allMatch(week -> QuarkusTransaction.requiringNew().call(() -> count(week, at)));
        if (myTurn) {
            QuarkusTransaction.requiringNew().run(() -> {
                all.forEach(figures -> figures.forgetBefore(first));
                weeks.forgetBefore(first);
            });
        }
    }

    /** Not what another replica has counted since this one looked. @return whether no other replica is counting */
    boolean count(LocalDate week, Instant at) {
        boolean alone = jdbc.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ONE_AT_A_TIME)
                .orElseThrow();
        if (alone && isDue(week, weeks.whole().get(week), at)) {
            QuarkusTransaction.requiringNew().run(() -> countWhole(week, at));
        }
        return alone;
    }

    /**
     * All of one instant: what some of the figures hide the others hide, too, and no two of them tell by subtraction what one complaint has changed.
     * In a transaction of its own, inside the one that has the lock: what it sees is of its first question.
     */
    private void countWhole(LocalDate week, Instant at) {
        jdbc.update("set transaction isolation level repeatable read");
        weeks.note(week, at);
        all.forEach(figures -> figures.count(week));
    }

    private boolean isDue(LocalDate week, Instant counted, Instant at) {
        boolean old = week.isBefore(mondayOf(Rome.day(at)).minusWeeks(WEEKS_UNTIL_OLD));
        Duration stands = old ? config.countOldAgainAfter() : config.countAgainAfter();
        return counted == null || counted.isBefore(at.minus(stands));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
