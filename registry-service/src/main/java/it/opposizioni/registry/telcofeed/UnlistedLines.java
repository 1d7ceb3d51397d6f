package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.database.BinaryRows;
import it.opposizioni.kit.database.IndexPlan;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.registry.bulk.BatchEvents.Told;
import it.opposizioni.registry.bulk.HistoryRows;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.KnownNumbers;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import it.opposizioni.registry.opposition.Origin;
import it.opposizioni.registry.telcofeed.NumberChanges.Adoption;
import it.opposizioni.registry.telcofeed.NumberChanges.End;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Writes many oppositions without a holder at once, in the caller's transaction; row by row they would take minutes. */
@ApplicationScoped
class UnlistedLines {

    private static final String COPY = """
            copy opposition (id, number, origin, telephone, post, effective_from, active_from, version, reported_by,
                reported_since) from stdin (format binary)
            """;

    private static final int COLUMNS = 10;

    private static final String STAGE =
            "create temporary table reported_number (id uuid, number bigint, since date) on commit drop";
    private static final String COPY_STAGE = "copy reported_number (id, number, since) from stdin (format binary)";

    /** Consents stay as they are (DPR 26/2022 art. 7 c. 10). A person who registers a number at this very moment comes first. */
    private static final String BEGIN = """
            insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version,
                reported_by, reported_since)
            select id, number, 'TELCO_DEFAULT', true, false, ?, ?, 1, ?, since from reported_number order by number
            on conflict (number) where ended_at is null do nothing
            returning id, number
            """;

    private static final String END = """
            update opposition o
            set ended_at = ended.at::timestamptz, end_reason = ended.reason, version = o.version + 1
            from unnest(?, ?, ?) as ended (id, at, reason) where o.id = ended.id
            """;

    private static final String ADOPT = """
            update opposition o set reported_by = ?, reported_since = adopted.since::date
            from unnest(?, ?) as adopted (id, since) where o.id = adopted.id
            """;

    private final DataSource database;
    private final Jdbc jdbc;
    private final KnownNumbers knownNumbers;
    private final Ids ids;

    UnlistedLines(DataSource database, Jdbc jdbc, KnownNumbers knownNumbers, Ids ids) {
        this.database = database;
        this.jdbc = jdbc;
        this.knownNumbers = knownNumbers;
        this.ids = ids;
    }

    /** @param since the day since which it is in no directory, says its telco */
    record Unlisted(long number, LocalDate since) {}

    /** Since when they are opposed, and from when on that is active. */
    record Dates(Instant effectiveFrom, Instant activeFrom) {}

    /**
     * It fails when somebody registers a new number meanwhile, and does not when it is tried again.
     *
     * @param ascending by number
     * @return what the history says of those that came into the register, in the same order
     */
    List<Entry> begin(String telco, List<Unlisted> ascending, Dates dates) {
        Optional<long[]> known = knownNumbers.among(
                ascending.stream().mapToLong(Unlisted::number).toArray());
        Map<Boolean, List<Unlisted>> byNovelty = ascending.stream()
                .collect(Collectors.partitioningBy(line -> known.filter(
                                numbers -> Arrays.binarySearch(numbers, line.number()) < 0)
                        .isPresent()));
        try (Connection connection = database.getConnection()) {
            List<Entry> begun = new ArrayList<>(append(connection, telco, byNovelty.get(true), dates));
            begun.addAll(merge(connection, telco, byNovelty.get(false), dates));
            begun.sort(Comparator.comparingLong(Entry::number));
            return begun;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Entry> append(Connection connection, String telco, List<Unlisted> numbers, Dates dates)
            throws SQLException, IOException {
        UUID[] ascending = ids.ascending(numbers.size());
        List<Entry> begun = new ArrayList<>(numbers.size());
        try (BinaryRows rows = new BinaryRows(connection, COPY, COLUMNS)) {
            for (int i = 0; i < ascending.length; i++) {
                Unlisted line = numbers.get(i);
                rows.row()
                        .uuid(ascending[i])
                        .bigint(line.number())
                        .text(Origin.TELCO_DEFAULT.name())
                        .bool(true)
                        .bool(false)
                        .timestamptz(dates.effectiveFrom())
                        .timestamptz(dates.activeFrom())
                        .bigint(1)
                        .text(telco)
                        .date(line.since());
                begun.add(entry(line.number(), ascending[i], dates));
            }
            rows.finish();
        }
        return begun;
    }

    private List<Entry> merge(Connection connection, String telco, List<Unlisted> numbers, Dates dates)
            throws SQLException, IOException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            stage(connection, numbers);
            statement.execute("analyze reported_number");
        }
        IndexPlan.force(connection);
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, dates.effectiveFrom().atOffset(ZoneOffset.UTC));
            begin.setObject(2, dates.activeFrom().atOffset(ZoneOffset.UTC));
            begin.setString(3, telco);
            return begun(begin, dates);
        }
    }

    /** Ids ascend with the numbers: each index grows at its end. */
    private void stage(Connection connection, List<Unlisted> numbers) throws SQLException, IOException {
        UUID[] ascending = ids.ascending(numbers.size());
        try (BinaryRows rows = new BinaryRows(connection, COPY_STAGE, 3)) {
            for (int i = 0; i < ascending.length; i++) {
                rows.row()
                        .uuid(ascending[i])
                        .bigint(numbers.get(i).number())
                        .date(numbers.get(i).since());
            }
            rows.finish();
        }
    }

    private static List<Entry> begun(PreparedStatement begin, Dates dates) throws SQLException {
        List<Entry> begun = new ArrayList<>();
        try (ResultSet rows = begin.executeQuery()) {
            while (rows.next()) {
                begun.add(entry(rows.getLong(2), rows.getObject(1, UUID.class), dates));
            }
        }
        return begun;
    }

    private static Entry entry(long number, UUID oppositionId, Dates dates) {
        return new Entry(
                number,
                oppositionId,
                1,
                Change.REPORTED_UNLISTED,
                true,
                dates.effectiveFrom(),
                dates.effectiveFrom(),
                dates.activeFrom());
    }

    /** @param ends of oppositions that the caller has locked and that nobody holds */
    void end(List<End> ends) {
        if (!ends.isEmpty()) {
            jdbc.update(
                    END,
                    column(ends, UUID[]::new, end -> end.opposition().id()),
                    column(ends, String[]::new, end -> end.at().toString()),
                    column(
                            ends,
                            String[]::new,
                            end -> EndReason.of(end.change()).name()));
        }
    }

    void adopt(String telco, List<Adoption> adoptions) {
        if (!adoptions.isEmpty()) {
            jdbc.update(
                    ADOPT,
                    telco,
                    column(adoptions, UUID[]::new, Adoption::oppositionId),
                    column(
                            adoptions,
                            String[]::new,
                            adoption -> adoption.since().toString()));
        }
    }

    private static <E, T> T[] column(List<E> rows, IntFunction<T[]> array, Function<E, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    void remember(List<Told<Entry>> told, Instant now) {
        try (Connection connection = database.getConnection();
                HistoryRows rows = new HistoryRows(connection, now)) {
            for (Told<Entry> event : told) {
                for (Entry entry : event.numbers()) {
                    rows.add(entry, event.eventId());
                }
            }
            rows.finish();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
