package it.opposizioni.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the tests as a deployment has it: one role owns the tables, and the service runs as another. */
public final class TwoRoles {

    private static final String DATABASE = "service";
    private static final String OWNER = "service_owner";
    private static final String RUNTIME = "service";

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
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username", RUNTIME,
                "quarkus.datasource.password", RUNTIME,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", OWNER);
    }

    /** A connection of the tables' owner, for what the service itself may not do: to empty, to analyse, to break. */
    public static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** @throws SQLException as the database refuses it */
    public static void executeAsOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
