package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.PostgresPrograms;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.ProcessComponent;
import it.opposizioni.local.process.ProcessTermination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One PostgreSQL server with a database for each service, a role of the same name that the service runs as, and another that owns its
 * tables. It runs under an unprivileged user when the
 * launcher is root, because PostgreSQL refuses root.
 */
public final class PostgreSql extends ProcessComponent {

    private final Settings settings;
    private final Secrets secrets;
    private final List<String> databases;
    private final int connections;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final ChildProcess server;
    private final Optional<PostgresTls> tls;

    /**
     * @param connections how many it lets in at once
     * @param certificates of which it shows its own, with TLS
     */
    public PostgreSql(
            Settings settings,
            Secrets secrets,
            List<String> databases,
            int connections,
            LocalCertificates certificates) {
        this.settings = settings;
        this.secrets = secrets;
        this.databases = databases;
        this.cluster = settings.data().resolve("postgresql");
        this.programs = new PostgresPrograms(settings.target().resolve("postgresql"));
        this.tls = settings.tls() ? Optional.of(new PostgresTls(certificates, cluster, programs)) : Optional.empty();
        this.connections = connections;
        this.server = process("PostgreSQL", cluster, settings.ports().number(Port.POSTGRES), this::takesChanges);
    }

    /** A server on a cluster, its own or one that was restored from it. */
    final ChildProcess process(String name, Path data, int port, BooleanSupplier ready) {
        return new ChildProcess(
                new ChildProcess.Plan(
                        name,
                        "localhost:" + port,
                        () -> programs.command(data, "postgres", arguments(data, port)),
                        Map.of("LC_ALL", "C.UTF-8", "TZ", "Europe/Rome"),
                        ready,
                        "INT",
                        false),
                settings);
    }

    private List<String> arguments(Path data, int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "-D", data.toString(),
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=" + connections,
                "-c", "shared_buffers=128MB",
                "-c", "fsync=on",
                "-c", "log_line_prefix=%m %d "));
        tls.ifPresent(with -> arguments.addAll(with.arguments(databases)));
        return arguments;
    }

    @Override
    protected ChildProcess server() {
        return server;
    }

    @Override
    public void start() {
        SharedPrograms.prepare(settings.target(), "postgresql", programs::unpack);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            programs.initialise(cluster, secrets.password("postgres"));
        }
        endLeftover();
        server.start();
        createDatabases();
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(settings.ports().number(Port.POSTGRES), database);
    }

    /** Of a port that leads here. */
    public String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database)
                + tls.map(PostgresTls::parameters).orElse("");
    }

    /** By which PostgreSQL's own clients find a database, in the role that the service works in. */
    public Map<String, String> clientEnvironment(String database) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PGHOST",
                "localhost",
                "PGHOSTADDR",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(settings.ports().number(Port.POSTGRES)),
                "PGDATABASE",
                database,
                "PGUSER",
                database,
                "PGPASSWORD",
                password(database)));
        tls.ifPresent(with -> environment.putAll(with.clientEnvironment()));
        return environment;
    }

    /** The role that owns a database and its tables; the one that works in it has the database's name. */
    public static String owner(String database) {
        return database + "_owner";
    }

    public String password(String role) {
        return secrets.password("postgres." + role);
    }

    /** Ends the server that a killed run left behind on this cluster; postmaster.pid names it. */
    private void endLeftover() {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                Optional<ProcessHandle> left = ProcessHandle.of(pid)
                        .filter(p -> p.info().command().orElse("").endsWith("/postgres"));
                left.ifPresent(ProcessTermination::end);
            }
        } catch (IOException | NumberFormatException e) {
            throw new LocalRunException("%s cannot be read: %s".formatted(pidFile, e.getMessage()), e);
        }
    }

    /** One that repeats its log, after a restore, only answers. */
    private boolean takesChanges() {
        return takesChanges(settings.ports().number(Port.POSTGRES));
    }

    boolean takesChanges(int port) {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            return !exists(statement, "select 1 where %s", "pg_is_in_recovery()");
        } catch (SQLException _) {
            return false;
        }
    }

    /** As when its machine is lost: all its processes are killed (SIGKILL), and its data is gone. */
    public void lose() {
        List<ProcessHandle> all = ProcessHandle.of(server.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        kill();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        try (Stream<Path> found = Files.walk(cluster)) {
            for (Path one : found.toList().reversed()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be removed: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    Path cluster() {
        return cluster;
    }

    PostgresPrograms programs() {
        return programs;
    }

    private void createDatabases() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String name : databases) {
                createRole(statement, name);
                createRole(statement, owner(name));
                if (!exists(statement, "select 1 from pg_database where datname = '%s'", name)) {
                    statement.execute("create database %s owner %s".formatted(name, owner(name)));
                }
                // first: what was granted to an owner goes with the database to the next one
                giveToOwner(name);
                statement.execute("revoke connect on database %s from public".formatted(name));
                statement.execute("grant connect on database %s to %s".formatted(name, name));
            }
        } catch (SQLException e) {
            throw new LocalRunException("the databases cannot be made: " + e.getMessage(), e);
        }
    }

    /** Keeps a copy of a database beside it, in the place of an earlier one; nobody may be connected to it. */
    public void dump(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s_dump".formatted(database));
            statement.execute(
                    "create database %1$s_dump template %1$s owner %2$s".formatted(database, owner(database)));
        }
    }

    /** Drops a database and creates it empty; nobody may be connected to it. */
    public void empty(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database %s".formatted(database));
        }
        createDatabases();
    }

    /** Puts the copy in the place of the database, which is lost; nobody may be connected to either. */
    public void restore(String database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database %s".formatted(database));
            statement.execute(
                    "create database %1$s template %1$s_dump owner %2$s".formatted(database, owner(database)));
        }
        createDatabases();
    }

    private void createRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '%s'", role)) {
            statement.execute("create role %s login".formatted(role));
        }
        statement.execute("alter role %s password '%s'".formatted(role, password(role)));
    }

    /** A database of a run before there were two roles belongs to the one that works in it. */
    private void giveToOwner(String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by %s to %s".formatted(database, owner(database)));
        }
    }

    private static boolean exists(Statement statement, String query, String name) throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(name))) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** As the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(settings.ports().number(Port.POSTGRES), database);
    }

    /** The same on another server with the same roles. */
    public Connection connect(int port, String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.password("postgres"));
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(jdbcUrl(port, database), login);
    }
}
