package it.opposizioni.registry.bulk;

import it.opposizioni.kit.database.BinaryRows;
import it.opposizioni.registry.history.Change;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Writes entries of the history by COPY, of oppositions to calls without a holder. Without {@link #finish} nothing is written. */
public final class HistoryRows implements AutoCloseable {

    private static final String COPY = """
            copy opposition_history (number, valid_from, recorded_at, opposition_id, version, change, telephone, post,
                effective_from, active_from, event_id) from stdin (format binary)
            """;

    private static final int COLUMNS = 11;

    private final BinaryRows rows;
    private final Instant recordedAt;

    public HistoryRows(Connection connection, Instant recordedAt) throws SQLException, IOException {
        this.rows = new BinaryRows(connection, COPY, COLUMNS);
        this.recordedAt = recordedAt;
    }

    /**
     * What a number's history says of it from an instant on.
     *
     * @param stands whether calls are opposed from {@code validFrom} on
     */
    public record Entry(
            long number,
            UUID oppositionId,
            long version,
            Change change,
            boolean stands,
            Instant validFrom,
            Instant effectiveFrom,
            Instant activeFrom) {}

    /** @param eventId of the event that tells it */
    public void add(Entry entry, UUID eventId) throws IOException {
        rows.row()
                .bigint(entry.number())
                .timestamptz(entry.validFrom())
                .timestamptz(recordedAt)
                .uuid(entry.oppositionId())
                .bigint(entry.version())
                .text(entry.change().name())
                .bool(entry.stands())
                .bool(false)
                .timestamptz(entry.effectiveFrom())
                .timestamptz(entry.activeFrom())
                .uuid(eventId);
    }

    public void finish() throws IOException, SQLException {
        rows.finish();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
