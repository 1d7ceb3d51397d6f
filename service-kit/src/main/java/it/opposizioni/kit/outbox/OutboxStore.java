package it.opposizioni.kit.outbox;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The relay's view of the table. Needs a transaction around {@link #lock}, {@link #unpublished} and the marks. */
@ApplicationScoped
class OutboxStore {

    /** One relay at a time among the replicas of a service: the lock belongs to its database. */
    private static final long RELAY_LOCK = 0x0FF0_5121_0431_0001L;

    // by status, never "id > last": sequence numbers have gaps and commit out of order
    private static final String UNPUBLISHED = """
            select id, aggregate_id, aggregate_version, type, payload, trace_parent, occurred_at
            from outbox_event where published_at is null and next_attempt_at <= ? order by seq limit ?
            """;

    private static final String PUBLISHED = "update outbox_event set published_at = ? where id = any (?)";

    /** Later and later, at most ten minutes: one message that the broker refuses must not hold up the others. */
    private static final String REFUSED = """
            update outbox_event set attempts = attempts + 1,
                next_attempt_at = ?::timestamptz + least(interval '10 minutes', interval '2 seconds' * power(2, least(attempts, 10)))
            where id = any (?)
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    OutboxStore(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    boolean lock() {
        return jdbc.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), RELAY_LOCK)
                .orElseThrow();
    }

    List<OutgoingEvent> unpublished(Instant now, int limit) {
        return jdbc.query(UNPUBLISHED, this::read, now, limit);
    }

    private OutgoingEvent read(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                personalData.decrypt(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Jdbc.instant(row, 7));
    }

    void markPublished(Collection<UUID> ids, Instant now) {
        mark(PUBLISHED, ids, now);
    }

    void markRefused(Collection<UUID> ids, Instant now) {
        mark(REFUSED, ids, now);
    }

    private void mark(String sql, Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.update(sql, now, ids.toArray(UUID[]::new));
        }
    }

    Optional<Instant> oldestUnpublished() {
        return jdbc.first(
                "select min(created_at) from outbox_event where published_at is null", row -> Jdbc.instant(row, 1));
    }

    int deletePublishedBefore(Instant instant) {
        return jdbc.update("delete from outbox_event where published_at < ?", instant);
    }
}
