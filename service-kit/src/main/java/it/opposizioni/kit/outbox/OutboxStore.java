package it.opposizioni.kit.outbox;

import it.opposizioni.kit.crypto.MissingKeyException;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The relay's view of the table. */
@ApplicationScoped
class OutboxStore {

    private static final Logger LOG = Logger.getLogger(OutboxStore.class);

    /** The database's clock decides: that of the copy that holds the lease may be another. */
    private static final String LEASE = """
            insert into outbox_lease as lease (lane, holder, expires_at)
            values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (lane) do update set holder = excluded.holder, expires_at = excluded.expires_at
            where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()
            """;

    // By status, never "id > last": identities have gaps and commit out of order. Numbers do not: a subscriber that
    // gets facts in the order of their numbers misses none in between. Answers to a request for repair have no numbers,
    // and a subscriber drops one whose predecessor has not come: they wait for one that is tried again, until it has
    // been refused six times and its pauses have become long (REFUSED)
    private static final String UNPUBLISHED = """
            select * from (
                select e.id, e.address, e.aggregate_id, e.aggregate_version, e.type, e.payload, e.trace_parent, e.occurred_at,
                    e.expires_at, s.stream_id, p.epoch, p.sequence, p.recorded_at, e.attempts, e.seq
                from outbox_event e
                left join outbox_position p on p.event_id = e.id
                left join outbox_stream s on s.id = 1
                where e.lane = ? and e.published_at is null and e.next_attempt_at <= ?
                    and (e.lane <> 'REPAIRS' or e.aggregate_id <> all (array(
                        select distinct r.aggregate_id from outbox_event r
                        where r.lane = 'REPAIRS' and r.published_at is null and r.next_attempt_at > ? and r.attempts < 6)))
                order by e.seq limit ?
            ) waiting order by sequence, seq
            """;

    private static final String PUBLISHED = "update outbox_event set published_at = ? where id = any (?)";

    /** Later and later, at most half a minute: one message that the broker refuses must not hold up the others. */
    private static final String REFUSED = """
            update outbox_event set attempts = attempts + 1,
                next_attempt_at = ?::timestamptz
                    + least(interval '30 seconds', interval '1 second' * power(2, least(attempts, 5)))
            where id = any (?)
            """;

    /** The index has them by lane and order: one step, however many wait. */
    static final String OLDEST = """
            select coalesce(appended_at, created_at) from outbox_event
            where lane = ? and published_at is null order by seq limit 1
            """;

    /** Heartbeats lose their number too: no history refers to them. */
    private static final String DELETE_OLD = """
            with old as (
                delete from outbox_event where published_at < ? returning id, type
            )
            delete from outbox_position where event_id in (select id from old where type = ?)
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    OutboxStore(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** @return whether this copy of the service sends the lane's events, for that long at least */
    boolean lease(Lane lane, UUID holder, Duration duration) {
        return jdbc.update(LEASE, lane, holder, duration.toMillis()) == 1;
    }

    void release(Lane lane, UUID holder) {
        jdbc.update("delete from outbox_lease where lane = ? and holder = ?", lane, holder);
    }

    /** Those that are to be sent now; one whose key is not configured waits for it. */
    List<OutgoingEvent> unpublished(Lane lane, String address, Instant now, int limit) {
        return jdbc.query(UNPUBLISHED, row -> unlessKeyIsMissing(row, address, now), lane, now, now, limit).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OutgoingEvent> unlessKeyIsMissing(ResultSet row, String address, Instant now) throws SQLException {
        try {
            return Optional.of(read(row, address, now));
        } catch (MissingKeyException e) {
            LOG.errorf("The event %s waits: %s", row.getObject(1), e.getMessage());
            return Optional.empty();
        }
    }

    private OutgoingEvent read(ResultSet row, String address, Instant now) throws SQLException {
        return new OutgoingEvent(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getString(2)).orElse(address),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                payload(row),
                Optional.ofNullable(row.getString(7)),
                Jdbc.instant(row, 8),
                Optional.ofNullable(Jdbc.instant(row, 9)).map(at -> Duration.between(now, at)),
                row.getObject(12) == null ? Optional.empty() : Optional.of(position(row)),
                row.getInt(14));
    }

    private String payload(ResultSet row) throws SQLException {
        try {
            return personalData.decrypt(row.getString(6));
        } catch (MissingKeyException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The event %s cannot be decrypted", row.getObject(1));
            return null;
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject(10, UUID.class), row.getInt(11), row.getLong(12), Jdbc.instant(row, 13));
    }

    void markPublished(Collection<UUID> ids, Instant now) {
        mark(PUBLISHED, ids, now);
    }

    /** What one subscriber asked for is of no use to anybody else, and may be a whole register. */
    void forget(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("delete from outbox_event where id = any (?)", (Object) ids.toArray(UUID[]::new));
        }
    }

    void markRefused(Collection<UUID> ids, Instant now) {
        mark(REFUSED, ids, now);
    }

    private void mark(String sql, Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.update(sql, now, ids.toArray(UUID[]::new));
        }
    }

    /** When the oldest event of the lane that waits was appended. */
    Optional<Instant> oldestUnpublished(Lane lane) {
        return jdbc.first(OLDEST, row -> Jdbc.instant(row, 1), lane);
    }

    int deletePublishedBefore(Instant instant, String heartbeatType) {
        return jdbc.update(DELETE_OLD, instant, heartbeatType);
    }
}
