package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that gives back another byte than was written, and a server that is killed (deploy/docs/threats.md T13). */
class DamagedStorageTest {

    private static final int PAGE = 8_192;
    private static final String DATA_CORRUPTED = "XX001";

    @TempDir
    Path data;

    private PostgreSql postgres;

    private PostgreSql server() {
        Settings settings = new Settings(Settings.repository(), data, Ports.free());
        return new PostgreSql(
                settings,
                new Secrets(data.resolve("secrets")),
                List.of("registry"),
                20,
                new LocalCertificates(data.resolve("certificates")));
    }

    private void startWithNumbers() throws SQLException {
        postgres = server();
        postgres.start();
        execute(
                "create extension amcheck",
                "create table numbers (number bigint constraint numbers_key primary key)",
                "insert into numbers select 393000000000 + n from generate_series(1, 10000) n",
                "checkpoint");
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    /** Of a number in the table, and of a key in its index: neither is ever read as something else. */
    @ParameterizedTest
    @ValueSource(strings = {"numbers", "numbers_key"})
    void oneChangedByteIsNoticedWhereItIsRead(String relation) throws SQLException, IOException {
        startWithNumbers();
        Path file = data.resolve("postgresql").resolve(first("select pg_relation_filepath('" + relation + "')"));
        postgres.stop();
        flip(file, 2 * PAGE + PAGE / 2);
        postgres = server();
        postgres.start();
        assertThatThrownBy(() -> execute(
                        relation.equals("numbers") ? "set enable_indexscan to off" : "set enable_seqscan to off",
                        "select count(number), max(number) from numbers where number > 0"))
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo(DATA_CORRUPTED));
    }

    @Test
    void afterAKillNothingIsDamaged() throws SQLException {
        startWithNumbers();
        execute("insert into numbers select 394000000000 + n from generate_series(1, 10000) n");
        postgres.kill();
        postgres.start();
        assertThat(first("select count(*) from numbers")).isEqualTo("20000");
        assertThat(first("select count(*) from verify_heapam('numbers')")).isEqualTo("0");
        execute("select bt_index_check('numbers_key', true)");
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ 1);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String first(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("registry"), "postgres", new Secrets(data.resolve("secrets")).password("postgres"));
    }
}
