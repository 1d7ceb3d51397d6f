package it.opposizioni.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The statements of a request end after the {@code statement_timeout} of the service's connections. Work that legitimately takes
 * longer (an import, reading the register, deleting what is old) says so.
 */
@ApplicationScoped
public class LongWork {

    /** For a job that deletes, at most once an hour, all that has become too old. */
    public static final Duration SWEEP = Duration.ofMinutes(5);

    /** The statement's own limit comes first, with the database's own error. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final DataSource database;

    LongWork(DataSource database) {
        this.database = database;
    }

    /** Until the end of the caller's transaction, each of its statements, and what is done between two of them, may take as long. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allow(Duration each) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + each.toMillis());
            statement.execute("set local idle_in_transaction_session_timeout = " + each.toMillis());
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(each.plus(GRACE).toMillis()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
