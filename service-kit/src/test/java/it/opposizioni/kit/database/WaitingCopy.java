package it.opposizioni.kit.database;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;

import it.opposizioni.kit.migration.Migrate;
import it.opposizioni.kit.testing.RealInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The same infrastructure for a copy that does not migrate: {@link Migrate} runs when the copy has been seen to wait. */
public class WaitingCopy extends RealInfrastructure {

    private static final String WAITS =
            "select count(*) from pg_stat_activity where usename = '%s' and pid <> pg_backend_pid() and query like '%%flyway_schema_history%%'";

    private static CompletableFuture<MigrateProcess> migration;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.flyway.migrate-at-start", "false");
        String owner = settings.remove("quarkus.flyway.username");
        settings.remove("quarkus.flyway.password");
        String url = settings.get("quarkus.datasource.jdbc.url");
        String runtime = settings.get("quarkus.datasource.username");
        migration = beside(() -> {
            await("a copy that waits").until(() -> isWaitedFor(url, runtime));
            return MigrateProcess.start(url, runtime, owner);
        });
        return settings;
    }

    /** Ends exceptionally when no copy has waited. */
    static CompletableFuture<MigrateProcess> migration() {
        return migration;
    }

    private static boolean isWaitedFor(String url, String runtime) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, runtime, runtime);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITS.formatted(runtime))) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
