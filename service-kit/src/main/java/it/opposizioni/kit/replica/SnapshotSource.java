package it.opposizioni.kit.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

/** The truth that another service has a copy of, as its publisher reads it. */
public interface SnapshotSource {

    /**
     * Rows of one part.
     *
     * @param covered the keys that were read completely: it begins where the reading began
     * @param rows as they become JSON; the copy reads them
     */
    record Batch(KeyRange covered, List<?> rows) {}

    /** The copy's name, which both sides know. */
    String replica();

    /** Keys of one range of digests. */
    long rangeSize();

    /**
     * Reads rows in the order of their keys; a key's rows are never in two batches.
     *
     * @param snapshot of isolation {@code repeatable read}
     * @param atMost about how many rows
     */
    Batch read(Connection snapshot, KeyRange part, int atMost) throws SQLException;

    /** The digests of the ranges that are not empty, in the order of their keys. {@code part} begins and ends where ranges do. */
    List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException;

    /**
     * Whether the snapshot has all that the publisher has announced until then. While it has not, requests wait: a copy would take what is
     * missing for something that is not true any more.
     */
    default boolean isComplete(Connection snapshot) throws SQLException {
        return true;
    }

    /** About how many percent of all rows lie before a key, to show how far a snapshot is; empty when it cannot be told. */
    default OptionalInt percentBefore(Connection snapshot, long key) throws SQLException {
        return OptionalInt.empty();
    }

    /** Where the rows of an aggregate are; everything when it cannot be told. */
    default KeyRange partOf(String aggregateId) {
        return KeyRange.ALL;
    }
}
