package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.database.BinaryRows;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.BatchEvents.Told;
import it.opposizioni.registry.bulk.HistoryRows;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.KnownNumbers;
import it.opposizioni.registry.opposition.Origin;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Writes many oppositions and their history at once, by COPY. A number that this register has ever known is left alone: what its holder did
 * here is newer than any old list. Which those are is read beforehand, in the order of the numbers; only where the register knows far more
 * numbers of the stretch than there are new ones, each is looked up by itself.
 */
@ApplicationScoped
class OppositionRows {

    private static final String STAGE =
            "create temporary table imported_number (id uuid, number bigint) on commit drop";
    private static final String COPY_STAGE = "copy imported_number (id, number) from stdin (format binary)";
    private static final String COPY_OPPOSITIONS = """
            copy opposition (id, number, origin, telephone, post, effective_from, active_from, version) from stdin (format binary)
            """;

    private static final int OPPOSITION_COLUMNS = 8;

    private static final String MERGE = """
            insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version)
            select id, number, 'CARRIED_OVER', true, false, ?, ?, 1 from imported_number staged
            where not exists (select from opposition_history known where known.number = staged.number)
            order by number
            on conflict (number) where ended_at is null do nothing
            returning id, number
            """;

    private final DataSource database;
    private final KnownNumbers knownNumbers;
    private final Ids ids;

    OppositionRows(DataSource database, KnownNumbers knownNumbers, Ids ids) {
        this.database = database;
        this.knownNumbers = knownNumbers;
        this.ids = ids;
    }

    /** A number that was added to the register. */
    record Begun(UUID oppositionId, PhoneNumber number) {}

    /** Since when all numbers of a file are opposed, and from when on the opposition is active. */
    record Dates(Instant effectiveFrom, Instant activeFrom) {}

    /**
     * In the caller's transaction. It fails when somebody registers one of the numbers meanwhile, and does not when it is tried again.
     *
     * @param ascending E.164 digits; repetitions count once
     * @return those that the register did not know, in the same order
     */
    List<Begun> insert(long[] ascending, Dates dates) {
        if (ascending.length == 0) {
            return List.of();
        }
        long[] numbers = LongStream.of(ascending).distinct().toArray();
        try (Connection connection = database.getConnection()) {
            Optional<long[]> known = knownNumbers.among(numbers);
            return known.isPresent()
                    ? append(connection, withIds(without(known.get(), numbers)), dates)
                    : merge(connection, withIds(numbers), dates);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both in ascending order. */
    private static long[] without(long[] known, long[] numbers) {
        return LongStream.of(numbers)
                .filter(number -> Arrays.binarySearch(known, number) < 0)
                .toArray();
    }

    /** Ids ascend with the numbers: each index grows at its end. */
    private List<Begun> withIds(long[] numbers) {
        UUID[] ascending = ids.ascending(numbers.length);
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new Begun(ascending[i], PhoneNumber.ofDigits(numbers[i])))
                .toList();
    }

    private static List<Begun> append(Connection connection, List<Begun> begun, Dates dates)
            throws SQLException, IOException {
        try (BinaryRows rows = new BinaryRows(connection, COPY_OPPOSITIONS, OPPOSITION_COLUMNS)) {
            for (Begun opposition : begun) {
                rows.row()
                        .uuid(opposition.oppositionId())
                        .bigint(opposition.number().digits())
                        .text(Origin.CARRIED_OVER.name())
                        .bool(true)
                        .bool(false)
                        .timestamptz(dates.effectiveFrom())
                        .timestamptz(dates.activeFrom())
                        .bigint(1);
            }
            rows.finish();
        }
        return begun;
    }

    private static List<Begun> merge(Connection connection, List<Begun> numbers, Dates dates)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            stage(connection, numbers);
            // a new table has no statistics either
            statement.execute("analyze imported_number");
        }
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setObject(1, dates.effectiveFrom().atOffset(ZoneOffset.UTC));
            merge.setObject(2, dates.activeFrom().atOffset(ZoneOffset.UTC));
            return begun(merge);
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

    private static void stage(Connection connection, List<Begun> numbers) throws SQLException, IOException {
        try (BinaryRows rows = new BinaryRows(connection, COPY_STAGE, 2)) {
            for (Begun number : numbers) {
                rows.row().uuid(number.oppositionId()).bigint(number.number().digits());
            }
            rows.finish();
        }
    }

    /** In the caller's transaction. */
    void remember(List<Told<Begun>> told, Dates dates, Instant now) {
        try (Connection connection = database.getConnection();
                HistoryRows rows = new HistoryRows(connection, now)) {
            for (Told<Begun> event : told) {
                for (Begun opposition : event.numbers()) {
                    rows.add(entry(opposition, dates), event.eventId());
                }
            }
            rows.finish();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(Begun opposition, Dates dates) {
        return new Entry(
                opposition.number().digits(),
                opposition.oppositionId(),
                1,
                Change.CARRIED_OVER,
                true,
                dates.effectiveFrom(),
                dates.effectiveFrom(),
                dates.activeFrom());
    }
}
