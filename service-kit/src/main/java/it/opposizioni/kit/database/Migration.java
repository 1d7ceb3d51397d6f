package it.opposizioni.kit.database;

import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrates one service's tables, as their owner. The service's own configuration says where the database and the scripts are. */
public final class Migration {

    /** For a database that does not answer yet, and again for another process that migrates. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SmallRyeConfig config;
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    public Migration(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
        database.setUrl(this.config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(optional("quarkus.flyway.username").orElse(null));
        database.setPassword(optional("quarkus.flyway.password").orElse(null));
        database.setApplicationName("migrate");
        // the detail of a row that breaks a constraint is what the row says
        database.setLogServerErrorDetail(false);
    }

    /**
     * Waits for the database, and for another process that migrates it.
     *
     * @return how many migrations it has made
     * @throws RuntimeException saying why the tables are not those of this release
     */
    public int run() {
        OwnerRole roles = new OwnerRole(
                config.getValue("quarkus.datasource.username", String.class), optional("quarkus.flyway.username"));
        Waiting.until(PATIENCE, "the database", () -> {
            roles.check(database);
            return Optional.empty();
        });
        return flyway().load().migrate().migrationsExecuted;
    }

    /** As Quarkus configures it for a service that migrates at its start. */
    FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations(config.getValue("quarkus.flyway.locations", String[].class))
                // else a class path without them would be a database without tables
                .failOnMissingLocations(true)
                .outOfOrder(config.getValue("quarkus.flyway.out-of-order", Boolean.class))
                .ignoreMigrationPatterns(config.getValue("quarkus.flyway.ignore-migration-patterns", String[].class))
                .placeholders(config.getValues("quarkus.flyway.placeholders", String.class, String.class))
                // one a second
                .lockRetryCount(Math.toIntExact(PATIENCE.toSeconds()));
    }

    private Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
