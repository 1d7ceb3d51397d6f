package it.opposizioni.registry.operatordirectory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The directory as a copy that can be built from nothing, compared and repaired. */
@ApplicationScoped
class DirectoryCopy implements ReplicaCopy {

    /** As in operator-service. */
    private static final long RANGE = 1L << 54;

    /** The same text of a row as operator-service makes of its own. */
    private static final AggregateRows ROWS = new AggregateRows("""
            select replica_key, 'OPERATOR', operator_id, version,
                jsonb_build_object('operatorId', operator_id, 'name', name, 'state', state)
            from listed_operator where not absent and replica_key >= ? and replica_key < ?
            """, RANGE);

    /** What changed after the fact that the snapshot is as of stays as it is. */
    private static final String REPLACE = """
            insert into listed_operator as known (operator_id, name, state, version, epoch, sequence) values (?, ?, ?, ?, ?, ?)
            on conflict (operator_id) do update
            set name = excluded.name, state = excluded.state, version = excluded.version, absent = false,
                epoch = excluded.epoch, sequence = excluded.sequence
            where (known.epoch, known.sequence) <= (excluded.epoch, excluded.sequence)
                and (known.name, known.state, known.version, known.absent)
                    <> (excluded.name, excluded.state, excluded.version, false)
            """;

    private static final String WITHOUT_OTHERS = """
            update listed_operator set absent = true, epoch = ?, sequence = ?
            where replica_key >= ? and replica_key < ? and (epoch, sequence) <= (?, ?) and not absent
                and operator_id <> all (?)
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;

    DirectoryCopy(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String replica() {
        return "directory";
    }

    @Override
    public String publisher() {
        return "operator";
    }

    @Override
    public String subscriber() {
        return OperatorEventsConsumer.QUEUE;
    }

    @Override
    public boolean covers(String type) {
        return OperatorEventsConsumer.OF_OPERATORS.contains(type) || type.endsWith(".withheld.v1");
    }

    @Override
    public long rangeSize() {
        return RANGE;
    }

    @Override
    public int replace(KeyRange part, List<JsonNode> rows, Watermark at) {
        List<AggregateRow> theirs =
                rows.stream().map(row -> AggregateRow.read(json, row)).toList();
        int changed = theirs.stream().mapToInt(row -> replace(row, at)).sum();
        return changed
                + jdbc.update(
                        WITHOUT_OTHERS,
                        at.epoch(),
                        at.sequence(),
                        part.from(),
                        part.to(),
                        at.epoch(),
                        at.sequence(),
                        theirs.stream().map(AggregateRow::id).toArray(UUID[]::new));
    }

    private int replace(AggregateRow row, Watermark at) {
        ListedOperator operator = row.as(ListedOperator.class, json);
        return jdbc.update(
                REPLACE,
                operator.operatorId(),
                operator.name(),
                operator.state(),
                row.version(),
                at.epoch(),
                at.sequence());
    }

    @Override
    public void forgetNumbers() {
        jdbc.update("update listed_operator set epoch = 0, sequence = 0");
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return ROWS.digests(snapshot, part);
    }

    @Override
    public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
        return ROWS.changed(snapshot, List.of("listed_operator"), part, fact);
    }
}
