package it.opposizioni.bench.facts;

import it.opposizioni.local.TrialSuite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the services have told each other, counted in their databases: the facts that each has published, those that each has counted as
 * known without a hole, its dead letters.
 */
public final class Ledger implements AutoCloseable {

    private static final String KNOWN =
            "select subscriber, contiguous, forked_at is not null from inbox_stream order by subscriber";
    /** Each subscribes to the three others. */
    private static final String AGE = """
        select case when count(*) = 3
            and bool_and(as_of is not null and rebuild_since is null and forked_at is null and contiguous >= exact_from)
            then max(extract(epoch from clock_timestamp() - as_of)) else 'infinity' end
        from inbox_stream
        """;

    private static final String NEWEST =
            "select coalesce(min(extract(epoch from clock_timestamp() - as_of)), 'infinity') from inbox_stream";

    private static final String DEAD = "select count(*) from failed_event where dead_at is not null";

    private final TrialSuite suite;
    private final Map<String, Connection> connections = new LinkedHashMap<>();

    public Ledger(TrialSuite suite) {
        this.suite = suite;
    }

    /** What a subscriber knows of one publisher. */
    public record Known(String queue, long contiguous, boolean forked) {

        public String publisher() {
            return Services.publisherOf(queue);
        }
    }

    public List<Known> known(String subscriber) {
        return rows(subscriber, KNOWN, row -> new Known(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    /** The number of the last fact that a service has recorded. */
    public long last(String publisher) {
        return number(publisher, "select last from outbox_stream");
    }

    /** Of each publisher. */
    public Map<String, Long> last() {
        Map<String, Long> last = new LinkedHashMap<>();
        Services.ALL.forEach(service -> last.put(service, last(service)));
        return last;
    }

    /** How many facts, of those up to these numbers, a subscriber does not know. */
    public long missing(String subscriber, Map<String, Long> published) {
        return known(subscriber).stream()
                .mapToLong(known -> Math.max(0, published.get(known.publisher()) - known.contiguous()))
                .sum();
    }

    /** How many seconds ago that was up to which the subscriber knows everything of everyone. */
    public double ageOfKnowledge(String subscriber) {
        return rows(subscriber, AGE, row -> row.getDouble(1)).getFirst();
    }

    /** The same for the one of whom it knows most. */
    public double ageOfNewest(String subscriber) {
        return rows(subscriber, NEWEST, row -> row.getDouble(1)).getFirst();
    }

    public long deadLetters(String subscriber) {
        return number(subscriber, DEAD);
    }

    public long number(String service, String query) {
        return rows(service, query, row -> row.getLong(1)).getFirst();
    }

    /** All rows of a query in a service's database. One whose server has died since the last question is asked again, on a new connection. */
    public synchronized <T> List<T> rows(String service, String query, Row<T> read) {
        try {
            return found(service, query, read);
        } catch (SQLException _) {
            forget(service);
        }
        try {
            return found(service, query, read);
        } catch (SQLException e) {
            forget(service);
            throw new IllegalStateException("%s: %s".formatted(service, query), e);
        }
    }

    private <T> List<T> found(String service, String query, Row<T> read) throws SQLException {
        try (Statement statement = connection(service).createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(read.of(found));
            }
            return rows;
        }
    }

    public synchronized int update(String service, String statement) {
        try (Statement changing = connection(service).createStatement()) {
            return changing.executeUpdate(statement);
        } catch (SQLException e) {
            forget(service);
            throw new IllegalStateException("%s: %s".formatted(service, statement), e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Connection connection(String service) throws SQLException {
        Connection open = connections.get(service);
        if (open == null) {
            open = suite.database(service);
            connections.put(service, open);
        }
        return open;
    }

    /** The next question opens a connection of its own. */
    private void forget(String service) {
        try {
            release(service);
        } catch (SQLException _) {
            connections.remove(service);
        }
    }

    /** Lets a service's database go, so that it can be copied or dropped. */
    public synchronized void release(String service) throws SQLException {
        Connection open = connections.remove(service);
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (String service : Services.ALL) {
            release(service);
        }
    }
}
