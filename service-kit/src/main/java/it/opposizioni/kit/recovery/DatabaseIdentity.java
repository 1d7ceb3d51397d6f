package it.opposizioni.kit.recovery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Compares, at the start, the cluster and timeline of the database with those that are written down in it. Another one says that it was
 * restored, or that a standby took over, which loses nothing: a hint for the registrar, on which nothing depends.
 */
@ApplicationScoped
class DatabaseIdentity {

    private static final Logger LOG = Logger.getLogger(DatabaseIdentity.class);

    private static final String NOW = """
            select s.system_identifier::text, c.timeline_id from pg_control_system() s, pg_control_checkpoint() c
            """;

    private static final String NOTE = """
            insert into database_identity as known (id, system_identifier, timeline, noted_at) values (1, ?, ?, ?)
            on conflict (id) do update
            set system_identifier = excluded.system_identifier, timeline = excluded.timeline, noted_at = excluded.noted_at,
                changed_at = excluded.noted_at
            where (known.system_identifier, known.timeline) <> (excluded.system_identifier, excluded.timeline)
            returning changed_at
            """;

    private final Jdbc jdbc;
    private final Clock clock;

    DatabaseIdentity(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Identity(String systemIdentifier, long timeline) {}

    void compare(@Observes StartupEvent event) {
        try {
            QuarkusTransaction.requiringNew().run(this::note);
        } catch (RuntimeException e) {
            LOG.infof("The database does not tell which cluster it is: %s", e.getMessage());
        }
    }

    void note() {
        Identity now = jdbc.first(NOW, row -> new Identity(row.getString(1), row.getLong(2)))
                .orElseThrow();
        Optional<Instant> changed =
                jdbc.first(NOTE, row -> Jdbc.instant(row, 1), now.systemIdentifier(), now.timeline(), clock.instant());
        changed.ifPresent(
                _ -> LOG.warn(
                        "The database is in another cluster or on another timeline than before: it was restored, or a standby took over"));
    }
}
