package it.opposizioni.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty PostgreSQL for the tests of one module. It is started as the launcher starts its own: as root under an unprivileged user, which
 * works where no user namespace may be made, in a chroot or a container.
 */
final class TestPostgres implements AutoCloseable {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final Process process;
    private final Thread endWithTests = new Thread(this::end);

    private TestPostgres(PostgresPrograms programs, Path folder, List<String> settings) throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.port = RealInfrastructure.freePort();
        programs.initialise(cluster(), PASSWORD);
        process = new ProcessBuilder(programs.command(cluster(), "postgres", arguments(settings)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(endWithTests);
    }

    /**
     * Returns when it takes connections.
     *
     * @param settings beside those of every test: {@code archive_mode=on}
     */
    static TestPostgres start(String... settings) {
        try {
            PostgresPrograms programs =
                    new PostgresPrograms(Path.of(System.getProperty("basedir", ""), "target", "postgresql"));
            programs.unpack();
            Path folder = Files.createTempDirectory("postgresql");
            // its unprivileged user passes through to the cluster
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            TestPostgres postgres = new TestPostgres(programs, folder, List.of(settings));
            postgres.awaitReady();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private List<String> arguments(List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "-D", cluster().toString(),
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=60",
                "-c", "timezone=UTC",
                // nothing in it outlives the tests
                "-c", "fsync=off",
                "-c", "synchronous_commit=off",
                "-c", "full_page_writes=off"));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private void awaitReady() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl("postgres"));
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        while (true) {
            try (Connection _ = source.getConnection(USER, PASSWORD)) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "PostgreSQL did not start:\n" + Files.readString(folder.resolve("log")), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** Of a port that leads to one. */
    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    int port() {
        return port;
    }

    /** Of the server, not of one of those it starts. */
    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endWithTests);
        end();
    }

    private void end() {
        try {
            programs.stop(cluster());
            TestFolders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
