package it.opposizioni.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tables belong to one role, which migrates them, and the service runs as another, which can change rows and not the schema: an
 * attacker who takes over a service cannot switch off the trigger that protects a history. Otherwise nothing is migrated and no service starts.
 *
 * @param runtime the role that the service runs as
 * @param owner the role that migrates, where this process has it
 */
record OwnerRole(String runtime, Optional<String> owner) {

    private static final String IS_OWNER = "select pg_has_role(?, current_user, 'MEMBER')::text";

    /** The owner of a database owns its schema public; PostgreSQL 14 lets every role create in it, and upgrades keep that. */
    private static final String MAY_CHANGE_SCHEMA = """
            select (has_schema_privilege(?, 'public', 'CREATE') or exists (select from pg_namespace
                where nspname = 'public' and pg_has_role(?, nspowner, 'MEMBER')))::text
            """;

    private static final String OWNS_TABLES = """
            select exists (select from pg_tables
                where schemaname = 'public' and pg_has_role(?, tableowner, 'MEMBER'))::text
            """;

    private static final String OTHER_OWNERS = """
            select string_agg(distinct quote_ident(tableowner), ', ') from pg_tables
            where schemaname = 'public' and not pg_has_role(current_user, tableowner, 'USAGE')
            """;

    /**
     * Before this process migrates.
     *
     * @param database as the owner
     * @throws IllegalStateException saying what is to be done
     */
    void check(DataSource database) {
        if (owner.isEmpty()) {
            throw new IllegalStateException(
                    "DB_OWNER_USER and DB_OWNER_PASSWORD are not set: the role that owns the tables, which is not DB_USER (\"Two roles\" in the README)");
        }
        try (Connection connection = database.getConnection()) {
            if (Boolean.parseBoolean(ask(connection, IS_OWNER, runtime))) {
                throw new IllegalStateException(
                        "DB_USER %s could change the schema: it must be neither the owner of the tables (DB_OWNER_USER %s), nor a member of it, nor a superuser (\"Two roles\" in the README)"
                                .formatted(runtime, owner.get()));
            }
            String others = ask(connection, OTHER_OWNERS);
            if (others != null) {
                throw new IllegalStateException(
                        "The tables belong to %s, not to DB_OWNER_USER %s. Once, as a superuser, in this database: reassign owned by %s to \"%s\" (\"Two roles\" in the README)"
                                .formatted(others, owner.get(), others, owner.get()));
            }
            if (Boolean.parseBoolean(ask(connection, MAY_CHANGE_SCHEMA, runtime, runtime))) {
                throw new IllegalStateException(
                        "DB_USER %s may create or drop in the schema public: the database must belong to DB_OWNER_USER %s, and no other role may create there (\"Two roles\" in the README)"
                                .formatted(runtime, owner.get()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The owner of the tables cannot be asked: " + e.getMessage(), e);
        }
    }

    /**
     * Where another process migrates, and this one does not know as whom.
     *
     * @param connection as the role that the service runs as
     * @throws IllegalStateException saying what is to be done
     */
    void checkRuntime(Connection connection) throws SQLException {
        if (owner.isPresent()) {
            throw new IllegalStateException(
                    "MIGRATE_AT_START is false: DB_OWNER_USER and DB_OWNER_PASSWORD are for what migrates the tables in this service's place, and not for the service itself");
        }
        if (Boolean.parseBoolean(ask(connection, MAY_CHANGE_SCHEMA, runtime, runtime))
                || Boolean.parseBoolean(ask(connection, OWNS_TABLES, runtime))) {
            throw new IllegalStateException(
                    "DB_USER %s could change the schema: it must be neither the owner of the database or of its tables, nor a member of it, nor a superuser (\"Two roles\" in the README)"
                            .formatted(runtime));
        }
    }

    private static String ask(Connection connection, String question, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
