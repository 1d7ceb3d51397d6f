package it.opposizioni.kit.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.metrics.DatabaseValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the database knows of its own backup: whether each piece of its log goes to an archive. Base backups are made from outside, and a database
 * does not know of them.
 */
@ApplicationScoped
public class DatabaseArchive {

    private static final String STATE = """
            select current_setting('archive_mode') <> 'off', last_archived_time, last_failed_time, failed_count
            from pg_stat_archiver
            """;

    private final Jdbc jdbc;
    private final MeterRegistry metrics;

    DatabaseArchive(Jdbc jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    /** Its state. */
    @Schema(name = "DatabaseArchive")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record State(
            @Schema(
                    description =
                            "False when the database sends its log to no archive: a backup, if any, is made elsewhere")
            boolean archives,

            @Schema(description = "When a piece of the log last arrived; absent before the first")
            Instant lastArchivedAt,

            @Schema(description = "When one last did not; absent when all have. It is tried again until it arrives")
            Instant lastFailedAt,

            @Schema(description = "How many attempts have failed since the database's statistics began")
            long failures) {

        /** Whether the latest attempt has failed: nothing since then can be restored from the archive. */
        boolean fails() {
            return archives && lastFailedAt != null && (lastArchivedAt == null || lastFailedAt.isAfter(lastArchivedAt));
        }
    }

    /** A backup that has stopped is noticed by nobody until it is needed. */
    void show(@Observes StartupEvent event) {
        metrics.gauge("opposizioni.database.archive.failing", this, DatabaseArchive::failing);
    }

    private double failing() {
        return DatabaseValue.orUnknown(() -> state().fails() ? 1 : 0);
    }

    /** @throws IllegalStateException the database does not answer */
    public State state() {
        return jdbc.first(
                        STATE,
                        row -> new State(row.getBoolean(1), Jdbc.instant(row, 2), Jdbc.instant(row, 3), row.getLong(4)))
                .orElseThrow();
    }
}
