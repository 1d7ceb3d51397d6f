package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the role that a service runs as cannot do: a {@code @QuarkusTest} of each module extends it. */
public abstract class RuntimeRoleRules {

    private static final String NOT_ALLOWED = "42501";

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

    private static final String HISTORIES =
            "select tgrelid::regclass::text from pg_trigger where tgname = 'append_only' and not tgisinternal";

    @Inject
    DataSource database;

    @Test
    void noTableCanBeChangedEmptiedOrDropped() throws SQLException {
        List<String> tables = ask(TABLES);

        assertThat(tables).hasSizeGreaterThan(3);
        for (String table : tables) {
            assertRefused("alter table %s add column more text".formatted(table));
            assertRefused("alter table %s disable trigger all".formatted(table));
            assertRefused("alter table %s owner to current_user".formatted(table));
            assertRefused("truncate %s cascade".formatted(table));
            assertRefused("drop table %s".formatted(table));
            assertRefused(
                    "create trigger other before insert on %s execute function suppress_redundant_updates_trigger()"
                            .formatted(table));
        }
    }

    @Test
    void aHistoryCanOnlyBeAddedTo() throws SQLException {
        for (String table : ask(HISTORIES)) {
            assertRefused("alter table %s disable trigger append_only".formatted(table));
            assertRefused("drop trigger append_only on " + table);
            assertRefused(
                    "update %s set %s = null".formatted(table, columns(table).getFirst()));
            assertRefused("delete from " + table);
        }
    }

    @Test
    void nothingCanBeCreatedInTheSchema() {
        Stream.of(
                        "create table more (id int)",
                        "create schema more",
                        "create function more() returns int language sql as 'select 1'",
                        "create or replace function refuse_rewriting() returns trigger language plpgsql as 'begin return new; end'",
                        "set role service_owner",
                        "set session_replication_role = replica")
                .forEach(this::assertRefused);
    }

    @Test
    void whatWasMigratedCannotBeRewritten() {
        assertRefused("delete from flyway_schema_history");
    }

    private List<String> columns(String table) throws SQLException {
        return ask(
                "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped"
                        .formatted(table));
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }
}
