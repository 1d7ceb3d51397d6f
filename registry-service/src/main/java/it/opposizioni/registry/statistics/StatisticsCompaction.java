package it.opposizioni.registry.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the table of the statistics small: many rows become one per day. */
@ApplicationScoped
class StatisticsCompaction {

    /** More than the changes of a busy minute (Brazil's opening day: 10 a second). */
    private static final int ROWS_AT_ONCE = 50_000;

    private final StatisticsRepository rows;

    StatisticsCompaction(StatisticsRepository rows) {
        this.rows = rows;
    }

    @Scheduled(every = "${opposizioni.statistics.compact-every:60s}", delayed = "20s")
    @Transactional
    void compact() {
        rows.compact(ROWS_AT_ONCE);
    }
}
