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

/** An empty database of a service, made by its own migrations: what a bench writes into its tables by itself must fit them. */
public final class ServiceDatabase implements AutoCloseable {

    private static final Path MODULES = Path.of("../..");

    /** Unpacked once for all, also for the launcher. */
    private static final Path PROGRAMS = MODULES.resolve("deploy/local/target/postgresql");

    private static final String OF_THE_KIT = "service-kit/src/main/resources/db/kit";
    private static final String OF_THE_SERVICE = "%s/src/main/resources/db/migration";

    private final PostgresServer server;
    private final Path folder;

    private ServiceDatabase(PostgresServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param service its module */
    public static ServiceDatabase start(String service) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory(service);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        PostgresPrograms programs =
                new PostgresPrograms(PROGRAMS.toAbsolutePath().normalize());
        ServiceDatabase database = new ServiceDatabase(PostgresServer.start(programs, folder, List.of()), folder);
        try {
            database.migrate(service);
            return database;
        } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void migrate(String service) throws IOException, SQLException, InterruptedException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String module : List.of(OF_THE_KIT, OF_THE_SERVICE.formatted(service))) {
                try (Stream<Path> files = Files.list(MODULES.resolve(module))) {
                    for (Path file : files.filter(ServiceDatabase::isVersion)
                            .sorted(Comparator.comparing(ServiceDatabase::version))
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
