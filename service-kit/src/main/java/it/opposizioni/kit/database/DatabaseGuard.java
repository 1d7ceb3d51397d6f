package it.opposizioni.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.pool.wrapper.ConnectionWrapper;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * The circuit between this service and its database. While it is open, requests for a connection are refused at once, and those
 * that had one have lost it: no request waits for a database that does not answer. {@link DatabaseWatch} opens and closes it. A statement
 * that only takes long does not concern it.
 */
@Singleton
@Unremovable
class DatabaseGuard implements AgroalPoolInterceptor {

    private static final String CONNECTION_NOT_MADE = "08001";

    private final DatabaseConfig config;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<CompletableFuture<Connection>> coming = ConcurrentHashMap.newKeySet();
    private final LongAdder refused = new LongAdder();
    private volatile boolean open;

    DatabaseGuard(DatabaseConfig config) {
        this.config = config;
    }

    /** Makes a connection of the pool. */
    Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        // the pool interrupts its one thread when nobody waits for a connection any more; the next one is not meant
        Thread.interrupted();
        CompletableFuture<Connection> made = new CompletableFuture<>();
        coming.add(made);
        // registered before the check: a connection that is not refused here is closed by open()
        if (open) {
            made.complete(refused());
        } else {
            Thread.ofPlatform().name("database-connect").daemon().start(() -> connect(driver, url, properties, made));
        }
        try {
            Connection connection = made.get(config.connect().toMillis(), TimeUnit.MILLISECONDS);
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(config.answer().toMillis()));
            return connection;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException known ? known : new SQLException(e.getCause());
        } catch (TimeoutException e) {
            made.cancel(false);
            throw new SQLException("no connection in " + config.connect(), CONNECTION_NOT_MADE, e);
        } catch (InterruptedException e) {
            made.cancel(false);
            throw new SQLException("interrupted", CONNECTION_NOT_MADE, e);
        } finally {
            coming.remove(made);
        }
    }

    /** In a separate thread: the driver's timeouts are per step, and it may start twice. */
    private void connect(Driver driver, String url, Properties properties, CompletableFuture<Connection> made) {
        try {
            Connection connection = driver.connect(url, within(config, properties));
            connections.add(connection);
            if (!made.complete(connection)) {
                end(connection);
            }
        } catch (SQLException | RuntimeException e) {
            made.completeExceptionally(e);
        }
    }

    /** The driver counts in whole seconds. */
    static Properties within(DatabaseConfig config, Properties properties) {
        String seconds = String.valueOf(Math.max(1, config.connect().toSeconds()));
        Properties limited = new Properties();
        limited.putAll(properties);
        limited.setProperty("connectTimeout", seconds);
        limited.setProperty("socketTimeout", seconds);
        return limited;
    }

    private Connection refused() {
        return RefusedConnection.of(refused::increment);
    }

    /** Ends every connection, used or not, or still to be made. May be called again for those that came up meanwhile. */
    void open() {
        open = true;
        coming.forEach(made -> made.complete(refused()));
        connections.forEach(this::end);
    }

    private void end(Connection connection) {
        connections.remove(connection);
        try {
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // it has ended already
        }
    }

    /** @return how many were refused while it was open */
    long close() {
        open = false;
        return refused.sumThenReset();
    }

    boolean isOpen() {
        return open;
    }

    /** {@link LongWork} has given its connection more time. */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(
                        Runnable::run, Math.toIntExact(config.answer().toMillis()));
            }
        } catch (SQLException _) {
            // it has ended; the pool notices it
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        connections.remove(ofDriver(connection));
    }

    /** The pool shows its interceptors a new wrapper each time; one of a connection that broke does not unwrap it. */
    static Connection ofDriver(Connection shown) {
        return ((ConnectionWrapper) shown).getHandler().rawConnection();
    }
}
