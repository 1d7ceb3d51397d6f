package it.opposizioni.local.infrastructure;

import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.ProcessComponent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A server of a cluster that was restored beside the suite's PostgreSQL: an older state of it, or a standby that follows it. */
public final class RestoredServer extends ProcessComponent {

    static final String STANDBY = "standby";

    private static final String FOLLOWS = "select 1 from pg_stat_replication where sync_state = 'sync'";
    private static final int LOOK_MILLIS = 100;

    private final PostgreSql original;
    private final int port;
    private final ChildProcess server;

    /** @param standby whether it is to follow, and takes no changes before it is promoted */
    RestoredServer(PostgreSql original, String name, Path cluster, int port, boolean standby) {
        this.original = original;
        this.port = port;
        this.server = original.process(
                "PostgreSQL-" + name, cluster, port, () -> standby ? answers() : original.takesChanges(port));
    }

    @Override
    protected ChildProcess server() {
        return server;
    }

    @Override
    public void start() {
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    private boolean answers() {
        try (Connection connection = original.connect(port, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Returns when the original acknowledges nothing any more that this standby does not have too. */
    public void becomeSynchronous() throws SQLException, InterruptedException {
        try (Connection connection = original.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '%s'".formatted(STANDBY));
            statement.execute("select pg_reload_conf()");
            while (!follows(statement)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static boolean follows(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(FOLLOWS)) {
            return rows.next();
        }
    }

    /** It takes over: from now on it takes changes. */
    public void promote() throws SQLException {
        try (Connection connection = original.connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }
}
