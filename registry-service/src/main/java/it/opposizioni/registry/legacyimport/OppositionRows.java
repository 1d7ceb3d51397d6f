package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.history.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes many oppositions and their history at once: COPY into a temporary table, one ordered merge, and COPY again. Tens of thousands of
 * numbers take a second; row by row they would take a minute.
 */
@ApplicationScoped
class OppositionRows {

    private static final String STAGE =
            "create temporary table imported_number (id uuid, number bigint) on commit drop";
    private static final String COPY_STAGE = "copy imported_number (id, number) from stdin (format binary)";

    /**
     * A look into the index for each number, whatever the planner knows: its statistics of a register that is just being filled are wrong, and
     * another plan would read the whole register for each of many transactions.
     */
    private static final String PLAN =
            "set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    /** A number that this register has ever known is left alone: what its holder did here is newer than any old list. */
    private static final String MERGE = """
            insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version)
            select id, number, 'CARRIED_OVER', true, false, ?, ?, 1 from imported_number staged
            where not exists (select from opposition_history known where known.number = staged.number)
            order by number
            on conflict (number) where ended_at is null do nothing
            returning id, number
            """;

    private static final String COPY_HISTORY = """
            copy opposition_history (number, valid_from, recorded_at, opposition_id, version, change, telephone, post,
                effective_from, active_from, event_id) from stdin (format binary)
            """;

    private static final int HISTORY_COLUMNS = 11;

    private final DataSource database;
    private final Ids ids;

    OppositionRows(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A number that was added to the register. */
    record Begun(UUID oppositionId, PhoneNumber number) {}

    /** Since when all numbers of a file are opposed, and from when on the opposition is active. */
    record Dates(Instant effectiveFrom, Instant activeFrom) {}

    /**
     * In the caller's transaction.
     *
     * @param ascending E.164 digits; repetitions count once
     * @return those that the register did not know, in the same order
     */
    List<Begun> insert(long[] ascending, Dates dates) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            stage(connection, distinct(ascending));
            // a new table has no statistics either
            statement.execute("analyze imported_number");
            statement.execute(PLAN);
            try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
                merge.setObject(1, dates.effectiveFrom().atOffset(ZoneOffset.UTC));
                merge.setObject(2, dates.activeFrom().atOffset(ZoneOffset.UTC));
                return begun(merge);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Begun> begun(PreparedStatement merge) throws SQLException {
        List<Begun> begun = new ArrayList<>();
        try (ResultSet rows = merge.executeQuery()) {
            while (rows.next()) {
                begun.add(new Begun(rows.getObject(1, UUID.class), PhoneNumber.ofDigits(rows.getLong(2))));
            }
        }
        return begun;
    }

    private static long[] distinct(long[] ascending) {
        long[] distinct = new long[ascending.length];
        int count = 0;
        for (long number : ascending) {
            if (count == 0 || number != distinct[count - 1]) {
                distinct[count++] = number;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /** Ids ascend with the numbers: each index grows at its end. */
    private void stage(Connection connection, long[] numbers) throws SQLException, IOException {
        UUID[] ascending = new UUID[numbers.length];
        Arrays.setAll(ascending, _ -> ids.next());
        Arrays.sort(ascending);
        try (BinaryRows rows = new BinaryRows(connection, COPY_STAGE, 2)) {
            for (int i = 0; i < numbers.length; i++) {
                rows.row().uuid(ascending[i]).bigint(numbers[i]);
            }
            rows.finish();
        }
    }

    /** Numbers that one event told. */
    record Told(UUID eventId, List<Begun> begun) {}

    /** In the caller's transaction. */
    void remember(List<Told> told, Dates dates, Instant now) {
        try (Connection connection = database.getConnection();
                BinaryRows rows = new BinaryRows(connection, COPY_HISTORY, HISTORY_COLUMNS)) {
            for (Told event : told) {
                for (Begun opposition : event.begun()) {
                    write(rows, opposition, event.eventId(), dates, now);
                }
            }
            rows.finish();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(BinaryRows rows, Begun opposition, UUID eventId, Dates dates, Instant now)
            throws IOException {
        rows.row()
                .bigint(opposition.number().digits())
                .timestamptz(dates.effectiveFrom())
                .timestamptz(now)
                .uuid(opposition.oppositionId())
                .bigint(1)
                .text(Change.CARRIED_OVER.name())
                .bool(true)
                .bool(false)
                .timestamptz(dates.effectiveFrom())
                .timestamptz(dates.activeFrom())
                .uuid(eventId);
    }
}
