package it.opposizioni.complaint;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A migration lets the release before it go on writing, in whatever order, until it has all of its locks. */
@QuarkusTest
class MigrationLocksTest extends RunningService {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Ends what a migration takes before its first change. */
    private static final String LOCKED = "set local lock_timeout to default;";

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @ParameterizedTest
    @CsvSource({
        "V10__operators_side.sql, case_file, complaint",
        "V10__operators_side.sql, complaint, case_file",
        "V12__the_desk.sql, complaint, complaint_call",
        "V12__the_desk.sql, complaint_call, complaint",
        "V12__the_desk.sql, complaint, case_file",
        "V16__many_complaints.sql, complaint_call, complaint",
        "V16__many_complaints.sql, evidence_statement, complaint",
        "V18__replies.sql, complaint_attachment, case_file",
        "V18__replies.sql, case_file, complaint_attachment",
        "V24__principals.sql, case_file, complaint",
        "V24__principals.sql, complaint, case_file",
        "V27__lists_of_the_desk.sql, complaint, desk_export",
        "V27__lists_of_the_desk.sql, desk_export, complaint",
        "V38__answers.sql, complaint, complaint_message",
        "V38__answers.sql, complaint_message, complaint",
        "V41__case_documents.sql, complaint_attachment, case_file",
        "V41__case_documents.sql, case_file, complaint_attachment",
        "V43__case_updates.sql, case_news, complaint",
        "V43__case_updates.sql, complaint, case_news",
        "V43__case_updates.sql, case_file, complaint"
    })
    void whoWritesIsNotStoppedByADeadlock(String migration, String first, String second) throws Exception {
        CompletableFuture<Boolean> migrated;
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            write(writer, first);
            migrated = beside(() -> lockAllOf(migration));
            await().until(() -> jdbc.exists("select from pg_locks where not granted and relation is not null"));
            write(writer, second);
            writer.rollback();
        }
        await(migrated);
    }

    private static void write(Connection connection, String table) throws SQLException {
        execute(connection, "lock table " + table + " in row exclusive mode");
    }

    private boolean lockAllOf(String migration) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String sql = Files.readString(MIGRATIONS.resolve(migration), StandardCharsets.UTF_8);
            execute(connection, sql.substring(0, sql.indexOf(LOCKED) + LOCKED.length()));
            connection.rollback();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
