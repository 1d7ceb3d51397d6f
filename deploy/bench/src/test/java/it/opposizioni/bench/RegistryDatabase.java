package it.opposizioni.bench;

import it.opposizioni.kit.testing.PostgresPrograms;
import it.opposizioni.local.process.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An empty database of registry-service, made by its own migrations: what a bench writes into its tables by itself must fit them. */
public final class RegistryDatabase implements AutoCloseable {

    private static final Path MODULES = Path.of("../..");

    /** Unpacked once for all, also for the launcher. */
    private static final Path PROGRAMS = MODULES.resolve("deploy/local/target/postgresql");

    private static final List<String> MIGRATIONS =
            List.of("service-kit/src/main/resources/db/kit", "registry-service/src/main/resources/db/migration");
    private static final String PASSWORD = "bench";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;
    private final Path folder;

    private RegistryDatabase(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    public static RegistryDatabase start() throws IOException, SQLException, InterruptedException {
        PostgresPrograms programs =
                new PostgresPrograms(PROGRAMS.toAbsolutePath().normalize());
        programs.unpack();
        Path folder = Files.createTempDirectory("registry");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path cluster = folder.resolve("cluster");
        programs.initialise(cluster, PASSWORD);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> arguments = List.of(
                "-D", cluster.toString(),
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=off");
        Process process = new ProcessBuilder(programs.command(cluster, "postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        RegistryDatabase database = new RegistryDatabase(process, port, folder);
        try {
            database.migrate();
            return database;
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void migrate() throws IOException, SQLException, InterruptedException {
        try (Connection connection = awaitConnection();
                Statement statement = connection.createStatement()) {
            for (String module : MIGRATIONS) {
                try (Stream<Path> files = Files.list(MODULES.resolve(module))) {
                    for (Path file : files.filter(RegistryDatabase::isVersion)
                            .sorted(Comparator.comparing(RegistryDatabase::version))
                            .toList()) {
                        statement.execute(Files.readString(file));
                    }
                }
            }
        }
    }

    private static boolean isVersion(Path file) {
        return file.getFileName().toString().startsWith("V");
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Arrays.stream(name.substring(1, name.indexOf("__")).split("_"))
                .mapToInt(Integer::parseInt)
                .reduce(0, (before, part) -> 100 * before + part);
    }

    private Connection awaitConnection() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", PASSWORD);
    }

    /** By which PostgreSQL's own clients find it. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", String.valueOf(port),
                "PGDATABASE", "postgres",
                "PGUSER", "postgres",
                "PGPASSWORD", PASSWORD);
    }

    /** The first column of the first row. */
    public long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        Signals.send("INT", process.pid());
        process.onExit()
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .thenRun(process::destroyForcibly)
                .join();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path one : found.toList().reversed()) {
                Files.delete(one);
            }
        }
    }
}
