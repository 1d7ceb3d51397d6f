package it.opposizioni.kit.limit;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Deletes the counts of clients that have not asked for so long that nothing counts any more; several copies may do it at once. */
@ApplicationScoped
class ForgottenCounts {

    /** Rows of clients that are asking just now are skipped. */
    private static final String DELETE = """
            delete from request_limit where id in (select id from request_limit where expires_at < ? for update skip locked)
            """;

    private final Jdbc jdbc;
    private final Clock clock;

    ForgottenCounts(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "3m")
    @Transactional
    void deleteExpired() {
        jdbc.update(DELETE, clock.instant().toEpochMilli());
    }
}
