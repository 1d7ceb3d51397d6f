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
import javax.sql.DataSource;

/** Empties every table but Flyway's before and after each {@code @QuarkusTest} method; found by the service loader. */
public class CleanDatabase implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'";

    private static final String DEADLOCK = "40P01";
    private static final String LOCKED = "55P03";

    /** Before the database looks for a deadlock, which takes a second: until then all timers of the service would queue up behind us. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '100ms'";

    private static final int MOST_ATTEMPTS = 200;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        clean();
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        clean();
    }

    private static void clean() {
        if (!Arc.container().instance(DataSource.class).isAvailable()) {
            return;
        }
        try (Connection connection = TwoRoles.owner();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add('"' + rows.getString(1) + '"');
                }
            }
            if (!tables.isEmpty()) {
                truncate(statement, "truncate " + String.join(", ", tables) + " cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service's own timers may hold the tables in another order at this moment: we let go of ours, and try again. */
    private static void truncate(Statement statement, String command) throws SQLException {
        statement.execute(LOCK_TIMEOUT);
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute(command);
                return;
            } catch (SQLException e) {
                boolean passing = DEADLOCK.equals(e.getSQLState()) || LOCKED.equals(e.getSQLState());
                if (!passing || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
