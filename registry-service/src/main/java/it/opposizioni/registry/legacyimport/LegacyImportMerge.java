package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Adds many numbers to the register at once: COPY into a temporary table, then one ordered merge. Several hundred thousand
 * numbers take seconds; row by row they would take minutes.
 */
@ApplicationScoped
class LegacyImportMerge {

    private static final int ROWS_PER_COPY = 4_096;

    /** One statement merges them all. */
    private static final Duration MILLIONS = Duration.ofMinutes(5);

    private static final String STAGE =
            "create temporary table imported_number (id uuid, number bigint) on commit drop";
    private static final String COPY = "copy imported_number (id, number) from stdin";

    /** A number that this register has ever known is left alone: what its holder did here is newer than any old list. */
    private static final String MERGE = """
            with begun as (
                insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version)
                select id, number, 'CARRIED_OVER', true, false, ?, ?, 1 from imported_number staged
                where not exists (select from opposition_history known where known.number = staged.number)
                order by number
                on conflict (number) where ended_at is null do nothing
                returning id, number, effective_from, active_from),
            remembered as (
                insert into opposition_history (number, valid_from, recorded_at, opposition_id, version, change,
                    telephone, post, effective_from, active_from)
                select number, effective_from, ?, id, 1, 'CARRIED_OVER', true, false, effective_from, active_from
                from begun)
            select id, number from begun
            """;

    private final DataSource database;
    private final Ids ids;
    private final LongWork longWork;

    LegacyImportMerge(DataSource database, Ids ids, LongWork longWork) {
        this.database = database;
        this.ids = ids;
        this.longWork = longWork;
    }

    /** A number that was added to the register. */
    record Begun(UUID oppositionId, PhoneNumber number) {}

    /**
     * In the caller's transaction.
     *
     * @param digits in ascending order, each once
     * @param batch receives the added numbers, at most {@code batchSize} at a time
     */
    void merge(
            long[] digits,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant now,
            int batchSize,
            Consumer<List<Begun>> batch) {
        longWork.allow(MILLIONS);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            copy(connection, digits);
            // the planner has no statistics of a new table, and would pick a plan for a handful of rows
            statement.execute("analyze imported_number");
            try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
                merge.setFetchSize(batchSize);
                merge.setObject(1, effectiveFrom.atOffset(ZoneOffset.UTC));
                merge.setObject(2, activeFrom.atOffset(ZoneOffset.UTC));
                merge.setObject(3, now.atOffset(ZoneOffset.UTC));
                handOver(merge, batchSize, batch);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void handOver(PreparedStatement merge, int batchSize, Consumer<List<Begun>> batch)
            throws SQLException {
        List<Begun> begun = new ArrayList<>(batchSize);
        try (ResultSet rows = merge.executeQuery()) {
            while (rows.next()) {
                begun.add(new Begun(rows.getObject(1, UUID.class), PhoneNumber.ofDigits(rows.getLong(2))));
                if (begun.size() == batchSize) {
                    batch.accept(List.copyOf(begun));
                    begun.clear();
                }
            }
        }
        if (!begun.isEmpty()) {
            batch.accept(List.copyOf(begun));
        }
    }

    private void copy(Connection connection, long[] digits) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < digits.length; i++) {
                rows.append(ids.next()).append('\t').append(digits[i]).append('\n');
                if (i % ROWS_PER_COPY == ROWS_PER_COPY - 1 || i == digits.length - 1) {
                    byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    rows.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
