package it.opposizioni.bench.database;

import it.opposizioni.kit.testing.PostgresPrograms;
import it.opposizioni.local.process.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own, on loopback, with nothing forced to the disk. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = "postgres";
    private static final String PASSWORD = "bench";

    private final Process process;
    private final int port;

    private PostgresServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param folder of its data and its log
     * @param settings more, as {@code name=value}
     */
    public static PostgresServer start(PostgresPrograms programs, Path folder, List<String> settings)
            throws IOException {
        Path cluster = folder.resolve("cluster");
        programs.unpack();
        programs.initialise(cluster, PASSWORD);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", String.valueOf(port)));
        Stream.concat(
                        Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"),
                        settings.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Process process = new ProcessBuilder(programs.command(cluster, "postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgresql.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return new PostgresServer(process, port);
    }

    /** As the superuser, as soon as it answers. */
    public Connection connect() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, PASSWORD);
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** By which PostgreSQL's own clients find it. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(port),
                "PGDATABASE",
                "postgres",
                "PGUSER",
                USER,
                "PGPASSWORD",
                PASSWORD);
    }

    @Override
    public void close() {
        end(process);
    }

    /** What it is doing is broken off. */
    private static void end(Process process) {
        Signals.send("INT", process.pid());
        process.onExit()
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .thenRun(process::destroyForcibly)
                .join();
    }
}
