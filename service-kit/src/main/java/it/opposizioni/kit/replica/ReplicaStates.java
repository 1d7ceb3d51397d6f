package it.opposizioni.kit.replica;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import it.opposizioni.kit.replica.ReplicaState.Comparison;
import it.opposizioni.kit.replica.ReplicaState.Rebuild;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What the requests of this service for its copies say about them. */
@ApplicationScoped
class ReplicaStates {

    private static final String LOCK = "select from (select pg_advisory_xact_lock(hashtextextended(?, 17))) locked";

    private static final String LAST_COMPARISON = """
            select completed_at, ranges, ranges_different, ranges_undecided from replica_repair
            where replica = ? and kind = 'DIGESTS' and completed_at is not null order by requested_at desc limit 1
            """;

    private static final String WHOLE = """
            select requested_at, reason, percent from replica_repair
            where replica = ? and kind = ? and completed_at is null
                and aggregate_id is null and from_key = 0 and end_key = %d
            order by requested_at limit 1
            """.formatted(KeyRange.ALL.to());

    private final Jdbc jdbc;
    private final RepairStore store;

    ReplicaStates(Jdbc jdbc, RepairStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Of two who ask at the same moment, the second waits for the end of the first one's transaction. */
    void lock(String replica) {
        jdbc.exists(LOCK, replica);
    }

    /** Empty before the first. */
    Optional<Comparison> lastComparison(String replica) {
        return jdbc.first(
                LAST_COMPARISON,
                row -> new Comparison(
                        Jdbc.instant(row, 1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class)),
                replica);
    }

    /** Empty when none is under way. */
    Optional<Instant> comparingSince(String replica) {
        return jdbc.first(WHOLE, row -> Jdbc.instant(row, 1), replica, Kind.DIGESTS);
    }

    /** Of everything; empty when none is under way. */
    Optional<Rebuild> rebuild(String replica) {
        return jdbc.first(
                WHOLE,
                row -> new Rebuild(Jdbc.instant(row, 1), row.getString(2), row.getObject(3, Integer.class)),
                replica,
                Kind.ROWS);
    }

    long openDifferences(String replica) {
        return store.openDifferences(replica);
    }
}
