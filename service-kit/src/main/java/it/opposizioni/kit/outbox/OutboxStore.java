package it.opposizioni.kit.outbox;

import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

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

    private final DataSource database;
    private final PersonalData personalData;

    OutboxStore(DataSource database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    boolean lock() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    List<OutgoingEvent> unpublished(Instant now, int limit) throws SQLException {
        List<OutgoingEvent> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(read(row));
                }
            }
        }
        return events;
    }

    private OutgoingEvent read(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject("id", UUID.class),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("type"),
                personalData.decrypt(row.getString("payload")),
                Optional.ofNullable(row.getString("trace_parent")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    void markPublished(Collection<UUID> ids, Instant now) throws SQLException {
        mark(PUBLISHED, ids, now);
    }

    void markRefused(Collection<UUID> ids, Instant now) throws SQLException {
        mark(REFUSED, ids, now);
    }

    private void mark(String sql, Collection<UUID> ids, Instant now) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            update.executeUpdate();
        }
    }

    Optional<Instant> oldestUnpublished() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select min(created_at) from outbox_event where published_at is null");
                ResultSet row = select.executeQuery()) {
            OffsetDateTime oldest = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return Optional.ofNullable(oldest).map(OffsetDateTime::toInstant);
        }
    }

    int deletePublishedBefore(Instant instant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from outbox_event where published_at < ?")) {
            delete.setObject(1, instant.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
