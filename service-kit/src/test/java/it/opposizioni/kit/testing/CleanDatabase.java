package it.opposizioni.kit.testing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Empties every table but Flyway's before and after each {@code @QuarkusTest} method; found by the service loader. */
public class CleanDatabase implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    private static final String TABLES =
            "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'";

    private static final String DEADLOCK = "40P01";
    private static final String LOCKED = "55P03";

    /** Before the database looks for a deadlock, which takes a second: until then all timers of the service would queue up behind us. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '100ms'";

    private static final int MOST_ATTEMPTS = 200;
    private static final int SECONDS_TO_ANSWER = 5;

    /** Kept from test to test: to sign in takes longer than to clean. */
    private static Connection owner;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        clean();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        clean();
    }

    private static synchronized void clean() {
        if (!Arc.container().instance(DataSource.class).isAvailable()) {
            return;
        }
        try {
            connect();
            try (Statement statement = owner.createStatement()) {
                List<String> tables = names(statement, TABLES);
                owner.commit();
                if (!tables.isEmpty()) {
                    empty(statement, tables);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void connect() throws SQLException {
        if (owner != null && owner.isValid(SECONDS_TO_ANSWER)) {
            return;
        }
        owner = TwoRoles.owner();
        try (Statement statement = owner.createStatement()) {
            statement.execute(LOCK_TIMEOUT);
        }
        owner.setAutoCommit(false);
    }

    /** The service's own timers may hold the tables in another order at this moment: we let go of ours, and try again. */
    private static void empty(Statement statement, List<String> tables) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                truncate(statement, tables);
                owner.commit();
                return;
            } catch (SQLException e) {
                owner.rollback();
                boolean passing = DEADLOCK.equals(e.getSQLState()) || LOCKED.equals(e.getSQLState());
                if (!passing || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Those whose files hold something, deleted rows too, which the planner counts: to make new files for all the others would take most of the
     * time.
     */
    private static void truncate(Statement statement, List<String> tables) throws SQLException {
        statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        List<String> filled = names(
                statement,
                tables.stream()
                        .map(table -> "select '%s' where pg_relation_size('%s') > 0".formatted(table, table))
                        .collect(Collectors.joining(" union all ")));
        if (!filled.isEmpty()) {
            statement.execute("truncate " + String.join(", ", filled) + " cascade");
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
