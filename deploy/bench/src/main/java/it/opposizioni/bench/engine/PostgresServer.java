package it.opposizioni.bench.engine;

import it.opposizioni.kit.testing.PostgresPrograms;
import it.opposizioni.local.process.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of its own, on loopback, with all the memory it can use and nothing forced to the disk. */
final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "bench";

    private final Process process;
    private final String url;

    private PostgresServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static PostgresServer start(PostgresPrograms programs, Path folder) throws IOException {
        Path cluster = folder.resolve("cluster");
        programs.unpack();
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
                "-c", "shared_buffers=2GB",
                "-c", "maintenance_work_mem=1GB",
                "-c", "effective_cache_size=8GB",
                "-c", "max_wal_size=8GB",
                "-c", "wal_level=minimal",
                "-c", "max_wal_senders=0",
                "-c", "autovacuum=off",
                "-c", "fsync=off");
        Process process = new ProcessBuilder(programs.command(cluster, "postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgresql.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return new PostgresServer(process, "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port));
    }

    /** Waits for the server, and loads the register as it would best be kept: in order, with its statistics. */
    Connection load(Path register) throws SQLException, InterruptedException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table register (n bigint not null)");
            statement.execute("copy register from '%s'".formatted(register));
            statement.execute("alter table register add primary key (n)");
            statement.execute("vacuum (freeze, analyze) register");
        }
        return connection;
    }

    private Connection connect() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, "postgres", PASSWORD);
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
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
