package it.opposizioni.complaint.trend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Adds up what has changed, so that the figures stay quick to read. One replica at a time. */
@ApplicationScoped
class TrendFolding {

    /** Any number: the key of the lock. */
    private static final long ONE_AT_A_TIME = 0x5452454e44L;

    /** What comes to nothing goes: no number is kept that no complaint has any more. */
    private static final String FOLD = """
            with taken as (
                delete from complaint_count_change
                where ctid = any (array(select ctid from complaint_count_change limit ?)) returning *),
            totals as (
                insert into complaint_number_total as t (value, calls)
                select value, sum(change) from taken where dimension = 'NUMBER' group by value
                on conflict on constraint complaint_number_total_key do update set calls = t.calls + excluded.calls)
            merge into complaint_day_count c
            using (select dimension, value, day, sum(change) as change from taken group by dimension, value, day) s
            on c.dimension = s.dimension and c.day = s.day and c.value = s.value
            when matched and c.complaints + s.change = 0 then delete
            when matched then update set complaints = c.complaints + s.change
            when not matched and s.change <> 0 then
                insert (dimension, value, day, complaints) values (s.dimension, s.value, s.day, s.change)
            """;

    private final Jdbc jdbc;
    private final TrendConfig config;
    private final RecoveryGate recovery;
    private final TimedRun run;

    TrendFolding(Jdbc jdbc, TrendConfig config, RecoveryGate recovery, TimedRuns runs) {
        this.jdbc = jdbc;
        this.config = config;
        this.recovery = recovery;
        this.run = runs.named("trends");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    /** Until nothing is left. */
    @Scheduled(every = "${trends.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        if (recovery.isOpen()) {
            return;
        }
        run.of(this::foldAll);
    }

    private void foldAll() {
        while (QuarkusTransaction.requiringNew().call(this::foldSome)) {
            // the next ones, in a transaction of their own
        }
    }

    /** @return whether there are more */
    private boolean foldSome() {
        if (!jdbc.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ONE_AT_A_TIME)
                .orElseThrow()) {
            return false;
        }
        jdbc.update(FOLD, config.atOnce());
        // by the index of the calls
        jdbc.update("delete from complaint_number_total where calls = 0");
        return jdbc.exists("select from complaint_count_change limit 1");
    }
}
