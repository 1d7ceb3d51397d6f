package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

/** With no time to wait: what is missing is said at once. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MigratedElsewhereTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String runtime;

    private final String owner = TwoRoles.OWNER;

    @Inject
    Flyway flyway;

    @Test
    void tablesOfThisReleaseAreNotWaitedFor() {
        assertThatCode(() -> awaitAs(runtime, url)).doesNotThrowAnyException();
    }

    @Test
    void anEmptyDatabaseIsWaitedFor() throws SQLException {
        String empty = TwoRoles.emptyDatabase("empty");
        assertThatThrownBy(() -> awaitAs(runtime, empty))
                .hasMessageContaining("MIGRATE_AT_START is false")
                .hasMessageContaining("nothing of this release has been migrated");
    }

    @Test
    void aMigrationThatIsNotDoneIsNamed() throws SQLException {
        whileChanged(
                        "update flyway_schema_history set version = '0.99' where version = '3'",
                        "update flyway_schema_history set version = '3' where version = '0.99'")
                .hasMessageContaining("V3__book_epoch.sql is the next of 1 migrations");
    }

    @Test
    void theRightsAfterTheLastMigrationAreWaitedFor() throws SQLException {
        whileChanged("revoke insert on effect from " + runtime, "grant insert on effect to " + runtime)
                .hasMessageContaining("there is no right to effect yet");
        whileChanged(
                        "revoke select on flyway_schema_history from " + runtime,
                        "grant select on flyway_schema_history to " + runtime)
                .hasMessageContaining("nothing of this release has been migrated");
    }

    @Test
    void aScriptThatWasChangedAfterwardsIsRefused() throws SQLException {
        whileChanged(
                        "update flyway_schema_history set checksum = checksum + 1 where version = '3'",
                        "update flyway_schema_history set checksum = checksum - 1 where version = '3'")
                .isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void aRoleThatMayChangeTheSchemaIsRefused() throws SQLException {
        assertThatThrownBy(() -> awaitAs(owner, url)).hasMessageContaining("could change the schema");
        whileChanged("alter role %s superuser".formatted(runtime), "alter role %s nosuperuser".formatted(runtime))
                .hasMessageContaining("could change the schema");
        whileChanged("grant create on schema public to " + runtime, "revoke create on schema public from " + runtime)
                .hasMessageContaining("could change the schema");
        whileChanged("grant %s to %s".formatted(owner, runtime), "revoke %s from %s".formatted(owner, runtime))
                .hasMessageContaining("could change the schema");
    }

    @Test
    void aCopyThatHasTheOwnersPasswordIsRefused() {
        assertThatThrownBy(
                        () -> new MigratedElsewhere(flywayAs(runtime, url), new OwnerRole(runtime, Optional.of(owner)))
                                .await(Duration.ZERO))
                .hasMessageContaining("DB_OWNER_USER and DB_OWNER_PASSWORD are for what migrates");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> whileChanged(String change, String back)
            throws SQLException {
        TwoRoles.executeAsSuperuser(change);
        try {
            return assertThatThrownBy(() -> awaitAs(runtime, url));
        } finally {
            TwoRoles.executeAsSuperuser(back);
        }
    }

    private void awaitAs(String role, String database) {
        new MigratedElsewhere(flywayAs(role, database), new OwnerRole(role, Optional.empty())).await(Duration.ZERO);
    }

    private Flyway flywayAs(String role, String database) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(database, role, role)
                .load();
    }
}
