package it.opposizioni.kit.testing.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.ReplicaCopy;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A copy, replaced by rows of a publisher that is a list, and compared with it; without broker and requests.
 *
 * @param <R> the publisher's row
 */
public final class CopyTrial<R> {

    private static final UUID STREAM = new UUID(0x1111, 0x2222);

    private final ReplicaCopy copy;
    private final DataSource database;
    private final ObjectMapper json;
    private final ToLongFunction<R> key;

    public CopyTrial(ReplicaCopy copy, DataSource database, ObjectMapper json, ToLongFunction<R> key) {
        this.copy = copy;
        this.database = database;
        this.json = json;
        this.key = key;
    }

    /** As when a batch arrives. @return how many rows it has changed */
    public int replace(KeyRange part, List<R> rows, FactNumber at) {
        List<JsonNode> sent = rows.stream().<JsonNode>map(json::valueToTree).toList();
        Watermark watermark = new Watermark(STREAM, at.epoch(), at.sequence(), Instant.EPOCH);
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> copy.replace(part, sent, watermark));
    }

    /** Of everything. */
    public List<RangeDigest> digests() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return copy.digests(connection, KeyRange.ALL);
        }
    }

    public Set<Long> changedAfter(FactNumber fact) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return copy.changedAfter(connection, KeyRange.ALL, fact);
        }
    }

    /**
     * Compares with the publisher's digests, and replaces each range that differs by what the publisher has.
     *
     * @return the first keys of those ranges
     */
    public Set<Long> repair(List<RangeDigest> expected, List<R> truth, FactNumber at) throws SQLException {
        List<RangeDigest> found = digests();
        Set<Long> different = Stream.concat(
                        expected.stream().filter(digest -> !found.contains(digest)),
                        found.stream().filter(digest -> !expected.contains(digest)))
                .map(RangeDigest::from)
                .collect(Collectors.toCollection(TreeSet::new));
        different.forEach(from -> {
            KeyRange range = new KeyRange(from, from + copy.rangeSize());
            replace(range, rowsIn(range, truth), at);
        });
        return different;
    }

    /** In which ranges rows are. */
    public Set<Long> rangesOf(Set<Long> keys) {
        Set<Long> ranges = new HashSet<>();
        keys.forEach(k -> ranges.add(k / copy.rangeSize() * copy.rangeSize()));
        return ranges;
    }

    /** Those of a part. */
    public List<R> rowsIn(KeyRange part, List<R> truth) {
        return truth.stream()
                .filter(row -> key.applyAsLong(row) >= part.from() && key.applyAsLong(row) < part.to())
                .toList();
    }
}
