package it.opposizioni.bench;

import it.opposizioni.bench.database.PostgresServer;
import it.opposizioni.kit.testing.PostgresPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An empty database of registry-service, made by its own migrations: what a bench writes into its tables by itself must fit them. */
public final class RegistryDatabase implements AutoCloseable {

    private static final Path MODULES = Path.of("../..");

    /** Unpacked once for all, also for the launcher. */
    private static final Path PROGRAMS = MODULES.resolve("deploy/local/target/postgresql");

    private static final List<String> MIGRATIONS =
            List.of("service-kit/src/main/resources/db/kit", "registry-service/src/main/resources/db/migration");
    private final PostgresServer server;
    private final Path folder;

    private RegistryDatabase(PostgresServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static RegistryDatabase start() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("registry");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        PostgresPrograms programs =
                new PostgresPrograms(PROGRAMS.toAbsolutePath().normalize());
        RegistryDatabase database = new RegistryDatabase(PostgresServer.start(programs, folder, List.of()), folder);
        try {
            database.migrate();
            return database;
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void migrate() throws IOException, SQLException, InterruptedException {
        try (Connection connection = connect();
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

    /** As the superuser. */
    public Connection connect() throws SQLException, InterruptedException {
        return server.connect();
    }

    /** By which PostgreSQL's own clients find it. */
    public Map<String, String> environment() {
        return server.environment();
    }

    /** The first column of the first row. */
    public long number(String query) throws SQLException, InterruptedException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path one : found.toList().reversed()) {
                Files.delete(one);
            }
        }
    }
}
