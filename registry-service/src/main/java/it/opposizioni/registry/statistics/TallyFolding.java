package it.opposizioni.registry.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the tally short: many small rows become one per day. */
@ApplicationScoped
class TallyFolding {

    /** More than a busy minute brings (Brazil's opening day: 10 a second). */
    private static final int ROWS_AT_ONCE = 50_000;

    private final TallyRepository rows;

    TallyFolding(TallyRepository rows) {
        this.rows = rows;
    }

    @Scheduled(every = "${opposizioni.statistics.fold-every:60s}", delayed = "20s")
    @Transactional
    void fold() {
        rows.fold(ROWS_AT_ONCE);
    }
}
