package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.database.IndexPlan;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.KnownNumbers;
import it.opposizioni.registry.telcofeed.NumberChanges.Last;
import it.opposizioni.registry.telcofeed.NumberChanges.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** What the register has of many numbers, in the caller's transaction. */
@ApplicationScoped
class RegisteredNumbers {

    /**
     * In ascending order, as a registration of several numbers locks them too. What somebody has registered without an account, or asked for by a
     * call from the line, is no longer there by default.
     */
    private static final String STANDING = """
            select o.number, o.id, o.version,
                o.origin = 'TELCO_DEFAULT' and o.reported_since is not null and c.opposition_id is null
                    and o.consents_revoked_as_of is null,
                o.holder is not null or c.opposition_id is not null, o.reported_by, o.reported_since,
                greatest(o.effective_from, o.consents_revoked_as_of), o.effective_from, o.active_from
            from unnest(?) as wanted (number) join opposition o on o.number = wanted.number and o.ended_at is null
            left join correspondent c on c.opposition_id = o.id
            order by o.number
            """;

    private static final String LAST = """
            select wanted.number, known.change, known.valid_from
            from unnest(?) as wanted (number) cross join lateral (
                select change, valid_from from opposition_history h where h.number = wanted.number
                order by valid_from desc, seq desc limit 1) as known
            """;

    private static final String OF_TELCO = """
            select count(*) from opposition
            where reported_by = ? and origin = 'TELCO_DEFAULT' and ended_at is null
            """;

    private final DataSource database;
    private final Jdbc jdbc;
    private final KnownNumbers knownNumbers;

    RegisteredNumbers(DataSource database, Jdbc jdbc, KnownNumbers knownNumbers) {
        this.database = database;
        this.jdbc = jdbc;
        this.knownNumbers = knownNumbers;
    }

    /** @return those of them that the register may know something of, in the same order */
    long[] known(long[] ascending) {
        return knownNumbers.among(ascending).orElse(ascending);
    }

    /** @param toChange nobody else changes them until the end of the transaction */
    Map<Long, Standing> standing(long[] numbers, boolean toChange) {
        return read(toChange ? STANDING + " for update of o" : STANDING, numbers, RegisteredNumbers::readStanding);
    }

    private static Standing readStanding(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                Jdbc.instant(row, 8),
                Jdbc.instant(row, 9),
                Jdbc.instant(row, 10));
    }

    /** The last thing that happened to each of those that the register has ever known. */
    Map<Long, Last> last(long[] numbers) {
        return read(LAST, numbers, row -> new Last(Change.valueOf(row.getString(2)), Jdbc.instant(row, 3)));
    }

    private <T> Map<Long, T> read(String sql, long[] numbers, Jdbc.Reader<T> reader) {
        if (numbers.length == 0) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            IndexPlan.force(connection);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", LongStream.of(numbers).boxed().toArray()));
                Map<Long, T> found = HashMap.newHashMap(numbers.length);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getLong(1), reader.read(rows));
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many unlisted lines of a telco stand in the register by default. */
    long standingOf(String telco) {
        return jdbc.first(OF_TELCO, row -> row.getLong(1), telco).orElseThrow();
    }
}
