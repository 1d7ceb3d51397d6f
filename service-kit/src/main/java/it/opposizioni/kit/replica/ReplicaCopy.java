package it.opposizioni.kit.replica;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A copy of what another service publishes, as its owner writes it. */
public interface ReplicaCopy {

    /** The copy's name, which both sides know. */
    String replica();

    /** The service that knows the truth, by its short name: {@code registry}. */
    String publisher();

    /** The queue whose facts the copy follows: {@code operator-service.registry-events}. */
    String subscriber();

    /**
     * Whether all that an event of this type says is in a snapshot: one that cannot be applied, or never came, is then made good by
     * a snapshot. Of an event that was withheld only this is known, and it is one of them.
     */
    boolean covers(String type);

    /** Keys of one range of digests; the same as the publisher's. */
    long rangeSize();

    /**
     * Makes a part equal to what the publisher had, in the caller's transaction. A row that the publisher does not have and that
     * was last changed at or before the watermark is ended, never deleted: its version is a guard. A row that changed after it stays.
     *
     * @param rows JSON as the {@link SnapshotSource} gave them
     * @return how many rows this has changed
     */
    int replace(KeyRange part, List<JsonNode> rows, Watermark at);

    /**
     * The publisher has another stream, whose numbers begin with 1: those of the rows say nothing any more, and are 0 from now on. In the
     * transaction in which everything is asked for: what has come before is in each answer.
     */
    void forgetNumbers();

    /**
     * Rows that a fact or a later one has last changed, in the order of their keys, also those that have ended: what a publisher has
     * lost, as far as a copy can tell. A key's rows are never in two batches. Nothing where the publisher cannot take rows back.
     *
     * @param since number of the fact
     * @param atMost about how many rows
     */
    default SnapshotSource.Batch changedSince(Connection snapshot, KeyRange part, long since, int atMost)
            throws SQLException {
        return new SnapshotSource.Batch(part, List.of());
    }

    /** The digests of the ranges that are not empty. */
    List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException;

    /** The first keys of the ranges in which something changed after a fact: they cannot be compared with what was before. */
    Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException;
}
