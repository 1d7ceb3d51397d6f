package it.opposizioni.kit.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Polls the database over its own connection and opens and closes the {@link DatabaseGuard}
 * accordingly. Its query needs neither disk nor lock: a database that is slow, or locked, answers.
 */
@ApplicationScoped
class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final String CONNECTION_LOST = "08";
    private static final String SHUT_DOWN_OR_STARTING = "57P0";

    private final DatabaseConfig config;
    private final DatabaseGuard guard;
    private final DatabaseClock clock;
    // also of a trial that runs in the past
    private final Clock machine = Clock.system(ZoneOffset.UTC);
    private final AgroalDataSource pool;
    private final Properties login = new Properties();
    private final String url;

    private volatile boolean running;
    private Connection connection;
    private long awaySince;
    private Thread thread;

    DatabaseWatch(
            DatabaseConfig config,
            DatabaseGuard guard,
            DatabaseClock clock,
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config;
        this.guard = guard;
        this.clock = clock;
        this.pool = pool;
        AgroalConnectionFactoryConfiguration made =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        this.url = made.jdbcUrl();
        login.putAll(made.jdbcProperties());
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "watch");
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        while (running) {
            try {
                lookOrSay();
                Thread.sleep(config.lookEvery());
            } catch (InterruptedException _) {
                running = false;
            }
        }
        drop();
    }

    /** What cannot be looked at waits for the next look as well: a service that fails to start does not fill its log meanwhile. */
    private void lookOrSay() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("The database cannot be watched", e);
        }
    }

    private void look() {
        boolean asked = connection != null;
        try {
            ask();
            answers();
        } catch (SQLException e) {
            drop();
            if (asked && running && !(e.getCause() instanceof SocketTimeoutException)) {
                // one connection that was closed says nothing about the database: a new one does
                look();
                return;
            }
            // "too many connections" or "wrong password" is an answer too
            if (running && isSilence(e)) {
                isAway(e);
            } else {
                answers();
            }
        }
    }

    private void ask() throws SQLException {
        if (connection == null) {
            connection = new org.postgresql.Driver().connect(url, DatabaseGuard.within(config, login));
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(config.patience().toMillis()));
        }
        Instant asked = machine.instant();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            clock.read(asked, Jdbc.instant(row, 1), machine.instant());
        }
    }

    private static boolean isSilence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(CONNECTION_LOST) || state.startsWith(SHUT_DOWN_OR_STARTING);
    }

    private void isAway(SQLException e) {
        if (!guard.isOpen()) {
            awaySince = System.nanoTime();
            LOG.errorf(
                    "The database does not answer; requests that need it are refused from now on: %s", e.getMessage());
        }
        guard.open();
        pool.flush(FlushMode.IDLE);
    }

    private void answers() {
        if (guard.isOpen()) {
            long refused = guard.close();
            // connections that were refused in the last moment
            pool.flush(FlushMode.INVALID);
            LOG.warnf(
                    "The database answers again after %d s; %d connections were refused",
                    Duration.ofNanos(System.nanoTime() - awaySince).toSeconds(), refused);
        }
    }

    private void drop() {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException _) {
            // it has ended already
        }
        connection = null;
    }
}
