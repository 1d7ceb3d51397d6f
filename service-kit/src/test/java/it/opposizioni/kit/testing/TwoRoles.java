package it.opposizioni.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the tests as a deployment has it: one role owns the tables, and the service runs as another. */
public final class TwoRoles {

    private static final String DATABASE = "service";
    /** Its password is its name; so is that of the role that the service runs as. */
    public static final String OWNER = "service_owner";

    private static final String RUNTIME = "service";

    /** The database itself, whatever stands before it. */
    private static final String DIRECT = "opposizioni.test.database.url";

    private TwoRoles() {}

    static Map<String, String> in(TestPostgres postgres) {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), TestPostgres.USER, TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(OWNER, OWNER));
            statement.execute("create role %s login password '%s'".formatted(RUNTIME, RUNTIME));
            statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                DIRECT,
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                RUNTIME,
                "quarkus.datasource.password",
                RUNTIME,
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                OWNER);
    }

    /** The same, and the service reaches its database through PgBouncer, which gives no session the service's settings: its role has them. */
    static Map<String, String> in(TestPostgres postgres, PgBouncer bouncer) {
        Map<String, String> settings = new HashMap<>(in(postgres));
        settings.put("quarkus.datasource.jdbc.url", TestPostgres.jdbcUrl(bouncer.port(), DATABASE));
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), TestPostgres.USER, TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s set statement_timeout = '30s'".formatted(RUNTIME));
            statement.execute("alter role %s set idle_in_transaction_session_timeout = '120s'".formatted(RUNTIME));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    /** As PgBouncer reads them. */
    static String logins() {
        return "\"%1$s\" \"%1$s\"\n\"%2$s\" \"%2$s\"\n".formatted(RUNTIME, OWNER);
    }

    /** A connection of the tables' owner, for what the service itself may not do: to empty, to analyse, to break. */
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(direct(), OWNER, OWNER);
    }

    /**
     * A database of the same two roles, beside the service's and without a table.
     *
     * @return its address
     */
    public static String emptyDatabase(String name) throws SQLException {
        executeAsSuperuser("drop database if exists %s with (force)".formatted(name));
        executeAsSuperuser("create database %s owner %s".formatted(name, OWNER));
        return direct().replace('/' + DATABASE, '/' + name);
    }

    /** For what concerns a whole database. */
    public static void executeAsSuperuser(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(direct(), TestPostgres.USER, TestPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String direct() {
        return ConfigProvider.getConfig().getValue(DIRECT, String.class);
    }

    /** @throws SQLException as the database refuses it */
    public static void executeAsOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
