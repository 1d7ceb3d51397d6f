package it.opposizioni.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A service that starts migrates its tables, as their owner, once the database answers; or, without the owner's password, waits until {@link Migration}
 * has done so. Nothing has used the tables before.
 */
@Singleton
class TablesAtStart implements FlywayConfigurationCustomizer {

    private final OwnerRole roles;
    private final boolean migrates;
    private final DatabaseConfig config;

    TablesAtStart(
            @ConfigProperty(name = "quarkus.datasource.username") String runtime,
            @ConfigProperty(name = "quarkus.flyway.username") Optional<String> owner,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates,
            DatabaseConfig config) {
        this.roles = new OwnerRole(runtime, owner);
        this.migrates = migrates;
        this.config = config;
    }

    /** @throws IllegalStateException saying what is to be done */
    @Override
    public void customize(FluentConfiguration flyway) {
        if (migrates) {
            // a process that ends instead is started again later and later, after minutes at last
            Waiting.until(config.migratedWithin(), "the database", () -> {
                roles.check(flyway.getDataSource());
                return Optional.empty();
            });
        } else {
            new MigratedElsewhere(flyway.load(), roles).await(config.migratedWithin());
        }
    }
}
