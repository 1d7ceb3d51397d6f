package it.opposizioni.kit.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.replica.SnapshotSource.Batch;
import it.opposizioni.kit.stream.FactNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of a copy of aggregates that have no number of their own, on either side. Their key is the column {@code replica_key}: the last
 * 60 bits of the aggregate's id, which are random, so that ranges fill evenly and a key says nothing.
 */
public final class AggregateRows {

    /** As the column is generated: {@code ('x' || substr(replace(id::text, '-', ''), 18, 15))::bit(60)::bigint}. */
    private static final int KEY_BITS = 60;

    private static final String BATCH = "select * from (%s) announced order by 1 fetch first ? rows with ties";

    /** The data come last: no two rows make the same text. */
    private static final String DIGESTS = """
            select key / %1$d * %1$d, count(*),
                bit_xor(hashtextextended(concat_ws(' ', about, id, version, data), 0))
            from (%2$s) announced (key, about, id, version, data)
            group by 1 order by 1
            """;

    private static final String CHANGED =
            "select replica_key from %s where (epoch, sequence) > (?, ?) and replica_key >= ? and replica_key < ?";

    private final String select;
    private final long rangeSize;

    /**
     * @param select key, kind, id and version of each, and its data as {@code jsonb}, with all that subscribers copy: both sides must
     *     make the same of the same. Its parameters are where the part begins and ends, once for each table that it reads
     * @param rangeSize keys of one range of digests
     */
    public AggregateRows(String select, long rangeSize) {
        this.select = select;
        this.rangeSize = rangeSize;
    }

    /** SQL for an instant among the data: the same text whatever the time zone of the connection. */
    public static String instant(String column) {
        return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(column);
    }

    /**
     * SQL for data that were not copied in the release before, to be put behind those that were: left out while there are none, so that both
     * releases make the same text of the same row.
     *
     * @param value SQL; null while there are none
     */
    public static String ifKnown(String name, String value) {
        return " || case when %2$s is null then '{}'::jsonb else jsonb_build_object('%1$s', %2$s) end"
                .formatted(name, value);
    }

    static long key(UUID id) {
        return id.getLeastSignificantBits() & (1L << KEY_BITS) - 1;
    }

    /** Where the row of an aggregate is; everything when that is no id. */
    public static KeyRange partOf(String aggregateId) {
        try {
            return KeyRange.of(key(UUID.fromString(aggregateId)));
        } catch (IllegalArgumentException _) {
            return KeyRange.ALL;
        }
    }

    /** How much lies before a key, of rows that are spread evenly. */
    public static int percentBefore(long key) {
        return (int) Math.min(100, 100.0 * key / (1L << KEY_BITS));
    }

    public long rangeSize() {
        return rangeSize;
    }

    /** As {@link SnapshotSource#read}. */
    public Batch read(Connection snapshot, KeyRange part, int atMost, ObjectMapper json) throws SQLException {
        try (PreparedStatement batch = snapshot.prepareStatement(BATCH.formatted(select))) {
            int parameters = batch.getParameterMetaData().getParameterCount();
            for (int parameter = 1; parameter < parameters; parameter += 2) {
                batch.setLong(parameter, part.from());
                batch.setLong(parameter + 1, part.to());
            }
            batch.setInt(parameters, atMost);
            List<AggregateRow> rows = new ArrayList<>();
            long last = part.from();
            try (ResultSet row = batch.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    rows.add(new AggregateRow(
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getLong(4),
                            json.readTree(row.getString(5))));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            return new Batch(new KeyRange(part.from(), rows.size() < atMost ? part.to() : last + 1), rows);
        }
    }

    /** As {@link SnapshotSource#digests} and {@link ReplicaCopy#digests}. */
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return RangeDigest.query(snapshot, DIGESTS.formatted(rangeSize, select), part);
    }

    /**
     * As {@link ReplicaCopy#changedAfter}, of tables that keep the number of the fact that changed each row last.
     *
     * @param tables with the columns {@code replica_key}, {@code epoch} and {@code sequence}
     */
    public Set<Long> changed(Connection snapshot, List<String> tables, KeyRange part, FactNumber fact)
            throws SQLException {
        String sql = tables.stream().map(CHANGED::formatted).collect(Collectors.joining(" union "));
        return RangeDigest.changed(snapshot, sql, part, fact).stream()
                .map(key -> key / rangeSize * rangeSize)
                .collect(Collectors.toSet());
    }
}
