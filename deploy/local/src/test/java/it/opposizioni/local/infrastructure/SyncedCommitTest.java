package it.opposizioni.local.infrastructure;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged was handed to the disk before: a kill of the process does not show that, because the system keeps what it has written
 * (deploy/docs/threats.md T6). The system calls of the real server are counted, and made to fail, by {@code strace}.
 */
class SyncedCommitTest {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int COMMITS = 20;
    private static final String NOTHING = "select 1";

    @TempDir
    Path data;

    private PostgreSql postgres;

    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue(isAllowed(), "strace is not installed, or may not be used here");
        Settings settings = new Settings(Settings.repository(), data, Ports.free());
        postgres = new PostgreSql(
                settings,
                new Secrets(data.resolve("secrets")),
                List.of("registry"),
                20,
                new LocalCertificates(data.resolve("certificates")));
        postgres.start();
        try (Connection connection = connect()) {
            execute(connection, "create table facts (fact bigint)");
        }
    }

    private boolean isAllowed() throws IOException, InterruptedException {
        return Files.isExecutable(STRACE)
                && new ProcessBuilder(
                                        STRACE.toString(),
                                        "-o",
                                        data.resolve("trial").toString(),
                                        "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void eachCommitIsWrittenToTheDisk() throws Exception {
        assertThat(syncs(NOTHING)).isGreaterThanOrEqualTo(COMMITS);
    }

    /** Otherwise the count would prove nothing. */
    @Test
    void aServerThatDoesNotWaitForTheDiskIsTold() throws Exception {
        assertThat(syncs("set synchronous_commit to off")).isLessThan(COMMITS);
    }

    @Test
    void whatTheDiskRefusesIsNotAcknowledgedAndNothingElseIsLost() throws Exception {
        try (Connection connection = connect()) {
            commit(connection, COMMITS);
        }
        // Connected before the disk fails: any process of the server may write first and end it, and then no connection
        // is accepted.
        try (Connection connection = connect();
                Traced _ = new Traced("inject=fdatasync:error=EIO")) {
            assertThatThrownBy(() -> commit(connection, 1)).isInstanceOf(SQLException.class);
        }
        assertThat(await("the server is back").until(this::facts, found -> found >= 0))
                .isBetween((long) COMMITS, COMMITS + 1L);
    }

    /** @param setting of the connection; the server is as the launcher starts it */
    private long syncs(String setting) throws Exception {
        try (Connection connection = connect();
                Traced traced = new Traced("trace=fdatasync")) {
            execute(connection, setting);
            commit(connection, COMMITS);
            return traced.succeeded();
        }
    }

    private static void commit(Connection connection, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            execute(connection, "insert into facts values (" + i + ")");
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Negative while the server recovers. */
    private long facts() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from facts")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException _) {
            return -1;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("registry"), "postgres", new Secrets(data.resolve("secrets")).password("postgres"));
    }

    /** All processes of the server under {@code strace}, until closed. */
    private final class Traced implements AutoCloseable {

        private final Path calls = data.resolve("calls");
        private final Process strace;

        Traced(String expression) throws IOException {
            Path said = data.resolve("strace");
            List<String> processes = postgres.processes().stream()
                    .flatMap(process -> Stream.of("-p", String.valueOf(process.pid())))
                    .toList();
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                            Stream.of(STRACE.toString(), "-f", "-e", expression, "-o", calls.toString()),
                            processes.stream())
                    .toList());
            strace = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            await("strace follows the server")
                    .until(() -> Files.readString(said)
                                    .lines()
                                    .filter(line -> line.contains("attached"))
                                    .count()
                            >= processes.size() / 2);
        }

        /** How often it was written to the disk so far. */
        long succeeded() throws IOException {
            return Files.readString(calls)
                    .lines()
                    .filter(line -> line.contains("fdatasync") && line.endsWith("= 0"))
                    .count();
        }

        @Override
        public void close() {
            strace.destroy();
            strace.onExit().join();
        }
    }
}
