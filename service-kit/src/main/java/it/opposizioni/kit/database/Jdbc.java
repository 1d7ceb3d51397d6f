package it.opposizioni.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Statements without entities, in the caller's transaction where there is one. Values are bound in the order of the question marks:
 * an {@link Instant} as a {@code timestamptz}, an enum by its name, a {@code UUID[]}, {@code String[]}, {@code Integer[]}, {@code Long[]} or {@code byte[][]} as an
 * array, everything else by the driver.
 *
 * <p>A failure is an {@link IllegalStateException} with the driver's own as its cause: {@link DatabaseFailures} knows which of them
 * are temporary.
 */
@ApplicationScoped
public class Jdbc {

    /** Reads one row, where the result set stands. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A query, how each row of its answer is read, and its values in the order of the question marks. */
    public record Question<T>(String sql, Reader<T> reader, Object... values) {}

    /** The rows of two queries. */
    public record Answers<A, B>(List<A> first, List<B> second) {}

    private final DataSource database;

    Jdbc(DataSource database) {
        this.database = database;
    }

    public <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return rows(row, reader);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Two questions sent together and answered one after the other. The second sees what was committed before the first was answered: it may be
     * asked under a lock that the first has waited for.
     */
    public <A, B> Answers<A, B> query(Question<A> first, Question<B> second) {
        Object[] values = Stream.of(first.values(), second.values())
                .flatMap(Arrays::stream)
                .toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, first.sql() + ";" + second.sql(), values)) {
            statement.execute();
            List<A> answer = rows(statement, first.reader());
            statement.getMoreResults();
            return new Answers<>(answer, rows(statement, second.reader()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            return rows(row, reader);
        }
    }

    private static <T> List<T> rows(ResultSet row, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        while (row.next()) {
            found.add(reader.read(row));
        }
        return found;
    }

    /** The first row; empty when there is none, or when the reader makes null of it. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... values) {
        return query(sql, row -> Optional.ofNullable(reader.read(row)), values).stream()
                .findFirst()
                .flatMap(found -> found);
    }

    public boolean exists(String sql, Object... values) {
        return !query(sql, _ -> true, values).isEmpty();
    }

    /** @return how many rows it has changed */
    public int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same statement for each element, sent together.
     *
     * @param values of one element, in the order of the question marks
     * @return how many rows each has changed, in the order of the elements
     */
    public <T> int[] batch(String sql, Collection<T> elements, Function<T, Object[]> values) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T element : elements) {
                bind(connection, statement, values.apply(element));
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column's instant; null where the column is. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(connection, statement, values);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(connection, values[i]));
        }
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case byte[][] digests -> connection.createArrayOf("bytea", digests);
            default -> value;
        };
    }
}
