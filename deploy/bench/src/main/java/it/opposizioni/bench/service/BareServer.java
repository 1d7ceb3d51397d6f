package it.opposizioni.bench.service;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The bare endpoints in a process of their own, with the memory and the collector that the service has that they stand beside, its database, and
 * its identity provider where tokens are verified.
 */
public final class BareServer implements AutoCloseable {

    private static final Path APPLICATION = Path.of("deploy/bench/bare/target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Not of the service, whose role makes no table. */
    private static final String TABLE = """
            create table if not exists bare_check (id uuid primary key, campaign_id uuid, at timestamptz default now());
            grant insert on bare_check to %s""";

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What a service has that a bare endpoint stands beside.
     *
     * @param memory of its process
     * @param tokens whether its endpoint verifies them
     */
    public record Beside(String service, String memory, boolean tokens) {

        public static final Beside OPERATOR = new Beside(Services.OPERATOR, "-Xmx512m", true);
        public static final Beside COMPLAINT = new Beside(Services.COMPLAINT, "-Xmx256m", false);
    }

    /** @param folder for what is sent to it */
    public static BareServer start(TrialSuite suite, Beside beside, Path folder)
            throws IOException, InterruptedException, SQLException {
        Map<String, String> database = suite.databaseEnvironment(beside.service());
        try (Connection connection = suite.database(beside.service());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted(database.get("PGUSER")));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        beside.memory(),
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.oidc.tenant-enabled=" + beside.tokens(),
                        "-jar",
                        APPLICATION.toAbsolutePath().toString()))
                // by which its processor time is found
                .directory(APPLICATION.toAbsolutePath().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "OIDC_URL", suite.realmUrl(),
                        "DB_URL", suite.databaseUrl(beside.service()),
                        "DB_USER", database.get("PGUSER"),
                        "DB_PASSWORD", database.get("PGPASSWORD")));
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BareServer server = new BareServer(process, port);
        server.awaitStart();
        return server;
    }

    private void awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Takes lists. */
    URI address() {
        return URI.create("http://localhost:" + port + "/bare");
    }

    /** Before the number of a caller. */
    public String callers() {
        return address() + "/callers/";
    }

    /** Takes what quick checks take. */
    String checks() {
        return address() + "/number-checks";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
