package it.opposizioni.kit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Tables that another process migrates ({@link Migration}). Whether it is done is asked as the role that the service runs as, which reads Flyway's
 * table by a right that each migration gives it.
 */
final class MigratedElsewhere {

    private static final String HISTORY_IS_READABLE =
            "select coalesce(has_table_privilege(to_regclass('public.flyway_schema_history'), 'SELECT'), false)::text";

    /** Given after the last migration, and all at once (afterMigrate__runtime_role.sql). */
    private static final String NOT_GRANTED = """
            select min(c.oid::regclass::text) from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history' and not case c.relkind
                when 'S' then has_sequence_privilege(c.oid, 'USAGE')
                else c.relkind not in ('r', 'p')
                    or has_table_privilege(c.oid, 'SELECT') and has_table_privilege(c.oid, 'INSERT') end
            """;

    private final Flyway flyway;
    private final OwnerRole roles;

    /** @param flyway as the role that the service runs as */
    MigratedElsewhere(Flyway flyway, OwnerRole roles) {
        this.flyway = flyway;
        this.roles = roles;
    }

    /**
     * Returns when every migration of this release is done, and the rights that follow it are given.
     *
     * @throws IllegalStateException when they are not in time, or when this role could migrate itself
     */
    void await(Duration limit) {
        Waiting.until(limit, "its tables, which it does not migrate itself (MIGRATE_AT_START is false)", this::missing);
        // files that were changed, or a migration that failed half-way
        flyway.validate();
    }

    private Optional<String> missing() throws SQLException {
        DataSource database = flyway.getConfiguration().getDataSource();
        try (Connection connection = database.getConnection()) {
            roles.checkRuntime(connection);
            if (!Boolean.parseBoolean(ask(connection, HISTORY_IS_READABLE))) {
                return Optional.of("nothing of this release has been migrated");
            }
        }
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length > 0) {
            return Optional.of("%s is the next of %d migrations".formatted(pending[0].getScript(), pending.length));
        }
        try (Connection connection = database.getConnection()) {
            return Optional.ofNullable(ask(connection, NOT_GRANTED)).map("there is no right to %s yet"::formatted);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
