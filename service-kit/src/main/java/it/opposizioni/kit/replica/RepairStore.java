package it.opposizioni.kit.replica;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.replica.RepairMessages.Answer;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests of this service for its copies, and what was found when they were compared. */
@ApplicationScoped
class RepairStore {

    private static final String REPAIR =
            "select id, replica, kind, reason, from_key, end_key, covered_to, first_sequence, first_as_of, aggregate_id, failed_event_id "
                    + "from replica_repair ";

    private static final String ADD = """
            insert into replica_repair
                (id, replica, kind, reason, from_key, end_key, covered_to, aggregate_id, failed_event_id, requested_at, heard_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HEARD = """
            update replica_repair set from_key = ?, covered_to = ?, end_key = ?, first_sequence = coalesce(first_sequence, ?),
                first_as_of = coalesce(first_as_of, ?), heard_at = ?, rows_changed = rows_changed + ?, percent = ?
            where id = ?
            """;

    private static final String COMPARED = """
            update replica_repair r
            set completed_at = case when covered_to >= end_key
                    and not exists (select from replica_digest d where d.repair_id = r.id) then ?::timestamptz end,
                ranges = coalesce(ranges, 0) + ?, ranges_different = coalesce(ranges_different, 0) + ?,
                ranges_undecided = coalesce(ranges_undecided, 0) + ?
            where id = ?
            """;

    private static final String DEAD_LETTERS = """
            select f.id, f.aggregate_id, f.type, f.sequence from failed_event f
            where f.subscriber = ? and f.dead_at is not null and f.repaired_at is null and f.sequence is not null
                and not exists (select from replica_repair r where r.failed_event_id = f.id and r.completed_at is null)
            order by f.sequence limit 100
            """;

    private final Jdbc jdbc;
    private final Ids ids;

    RepairStore(Jdbc jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * One request.
     *
     * @param coveredTo everything before this key has been answered
     * @param aggregateId asked for instead of a range; may be null
     * @param failedEventId the dead letter whose content it fetches; may be null
     */
    record Repair(
            UUID id,
            String replica,
            Kind kind,
            String reason,
            KeyRange part,
            long coveredTo,
            Long firstSequence,
            Instant firstAsOf,
            String aggregateId,
            UUID failedEventId) {

        boolean isBegun() {
            return firstSequence != null;
        }

        boolean isWhole() {
            return aggregateId == null && part.equals(KeyRange.ALL);
        }
    }

    UUID add(String replica, Wanted wanted, Instant now) {
        UUID id = ids.next();
        jdbc.update(
                ADD,
                id,
                replica,
                wanted.kind(),
                wanted.reason(),
                wanted.part().from(),
                wanted.part().to(),
                wanted.part().from(),
                wanted.aggregateId(),
                wanted.failedEventId(),
                now,
                now);
        return id;
    }

    /**
     * What is to be asked for.
     *
     * @param reason in words, for those who watch
     * @param aggregateId instead of a part; may be null
     * @param failedEventId the dead letter that is fetched so; may be null
     */
    record Wanted(Kind kind, String reason, KeyRange part, String aggregateId, UUID failedEventId) {

        static Wanted rows(KeyRange part, String reason) {
            return new Wanted(Kind.ROWS, reason, part, null, null);
        }

        static Wanted digests(KeyRange part, String reason) {
            return new Wanted(Kind.DIGESTS, reason, part, null, null);
        }
    }

    Optional<Repair> open(UUID id) {
        return jdbc.first(REPAIR + "where id = ? and completed_at is null for update", RepairStore::read, id);
    }

    List<Repair> open(String replica) {
        return jdbc.query(REPAIR + "where replica = ? and completed_at is null", RepairStore::read, replica);
    }

    /** Requests of everything are made one after the other, in all copies of this service. */
    void lock(String replica) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> 1, "replica " + replica);
    }

    /** The request of everything that is under way. */
    Optional<Repair> openWhole(String replica, Kind kind) {
        return open(replica).stream()
                .filter(repair -> repair.kind() == kind && repair.isWhole())
                .findFirst();
    }

    /** Of one that was answered to the end nothing more is to come: digests may wait for long until they can be compared. */
    List<Repair> silentSince(String replica, Instant instant) {
        return jdbc.query(
                REPAIR + "where replica = ? and completed_at is null and covered_to < end_key and heard_at < ? "
                        + "for update skip locked",
                RepairStore::read,
                replica,
                instant);
    }

    void askedAgain(Repair repair, Instant now) {
        jdbc.update("update replica_repair set heard_at = ? where id = ?", now, repair.id());
    }

    private static Repair read(ResultSet row) throws SQLException {
        return new Repair(
                row.getObject(1, UUID.class),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getString(4),
                new KeyRange(row.getLong(5), row.getLong(6)),
                row.getLong(7),
                row.getObject(8, Long.class),
                Jdbc.instant(row, 9),
                row.getString(10),
                row.getObject(11, UUID.class));
    }

    void heard(Repair repair, Answer answer, int rowsChanged, Instant now) {
        jdbc.update(
                HEARD,
                repair.isBegun() ? repair.part().from() : answer.fromKey(),
                answer.toKey(),
                answer.endKey(),
                answer.sequence(),
                answer.asOf(),
                now,
                rowsChanged,
                answer.percent(),
                repair.id());
    }

    void complete(Repair repair, Instant now) {
        jdbc.update("update replica_repair set completed_at = ? where id = ?", now, repair.id());
        if (repair.kind() == Kind.ROWS) {
            differencesRepaired(repair, now);
        }
    }

    /**
     * What a comparison has found.
     *
     * @param ranges that have rows on either side
     * @param different they are asked for
     * @param undecided something has changed there meanwhile: the next comparison decides
     */
    record Found(int ranges, int different, int undecided) {}

    /** One part of the answer; with the last the request is complete. */
    void compared(UUID repairId, Found found, Instant now) {
        jdbc.update(COMPARED, now, found.ranges(), found.different(), found.undecided(), repairId);
    }

    private void differencesRepaired(Repair repair, Instant now) {
        jdbc.update(
                "update replica_difference set repaired_at = ? where replica = ? and repaired_at is null "
                        + "and from_key >= ? and to_key <= ?",
                now,
                repair.replica(),
                repair.part().from(),
                repair.part().to());
    }

    /** A dead letter that no request is under way for. */
    record Unrepaired(UUID id, String aggregateId, String type, long sequence) {

        Wanted wanted() {
            return new Wanted(Kind.ROWS, "a dead letter", KeyRange.ALL, aggregateId, id);
        }
    }

    List<Unrepaired> deadLetters(String subscriber) {
        return jdbc.query(
                DEAD_LETTERS,
                row -> new Unrepaired(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4)),
                subscriber);
    }

    void different(String replica, KeyRange range, long expected, long found, Instant now) {
        jdbc.update("""
                insert into replica_difference (id, replica, from_key, to_key, rows_expected, rows_found, found_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, ids.next(), replica, range.from(), range.to(), expected, found, now);
    }

    long openDifferences(String replica) {
        return jdbc.first(
                        "select count(*) from replica_difference where replica = ? and repaired_at is null",
                        row -> row.getLong(1),
                        replica)
                .orElse(0L);
    }
}
