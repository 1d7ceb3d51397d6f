package it.opposizioni.kit.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.RepairMessages.Answer;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Digests that have come, until the copy has the fact that they are as of. */
@ApplicationScoped
class ReceivedDigests {

    private static final String KEEP = """
            insert into replica_digest (repair_id, from_key, to_key, stream_id, epoch, sequence, digests)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
            """;

    private static final String TAKE = """
            delete from replica_digest where (repair_id, from_key) in (
                select d.repair_id, d.from_key from replica_digest d
                join replica_repair r on r.id = d.repair_id and r.replica = ?
                order by d.repair_id, d.from_key limit 1 for update of d skip locked)
            returning repair_id, from_key, to_key, stream_id, epoch, sequence, digests
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;

    ReceivedDigests(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Those of one part.
     *
     * @param at the fact that they are as of; of its instant nothing is said
     */
    record Received(UUID repairId, KeyRange part, Position at, List<RangeDigest> digests) {}

    void keep(Answer answer) {
        try {
            jdbc.update(
                    KEEP,
                    answer.requestId(),
                    answer.fromKey(),
                    answer.toKey(),
                    answer.streamId(),
                    answer.epoch(),
                    answer.sequence(),
                    json.writeValueAsString(answer.digests()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes those of one part, in the caller's transaction; empty when there are none. */
    List<Received> take(String replica) {
        return jdbc.query(TAKE, this::read, replica);
    }

    private Received read(ResultSet row) throws SQLException {
        try {
            return new Received(
                    row.getObject(1, UUID.class),
                    new KeyRange(row.getLong(2), row.getLong(3)),
                    new Position(row.getObject(4, UUID.class), row.getInt(5), row.getLong(6), Instant.EPOCH),
                    json.readValue(row.getString(7), new TypeReference<List<RangeDigest>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
