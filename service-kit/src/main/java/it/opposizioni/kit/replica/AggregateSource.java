package it.opposizioni.kit.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/** Aggregates as their publisher has announced them last; the key is made of the id. */
public abstract class AggregateSource implements SnapshotSource {

    private final String replica;
    private final AggregateRows rows;
    private final ObjectMapper json;

    /** For proxies. */
    protected AggregateSource() {
        this(null, null, null);
    }

    protected AggregateSource(String replica, AggregateRows rows, ObjectMapper json) {
        this.replica = replica;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public String replica() {
        return replica;
    }

    @Override
    public long rangeSize() {
        return rows.rangeSize();
    }

    @Override
    public Batch read(Connection snapshot, KeyRange part, int atMost) throws SQLException {
        return rows.read(snapshot, part, atMost, json);
    }

    @Override
    public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
        return rows.digests(snapshot, part);
    }

    @Override
    public KeyRange partOf(String aggregateId) {
        return AggregateRows.partOf(aggregateId);
    }

    @Override
    public OptionalInt percentBefore(Connection snapshot, long key) {
        return OptionalInt.of(AggregateRows.percentBefore(key));
    }
}
