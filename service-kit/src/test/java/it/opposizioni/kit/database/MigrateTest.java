package it.opposizioni.kit.database;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside a service of the same scripts, which has migrated its own database at its start. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MigrateTest {

    private static final String DATABASE = "migrated";
    private static final String MIGRATIONS = "select count(*) from flyway_schema_history";

    private static final List<Function<Configuration, Object>> SETTINGS = List.of(
            Configuration::getLocations,
            Configuration::getPlaceholders,
            Configuration::isOutOfOrder,
            configuration -> Stream.of(configuration.getIgnoreMigrationPatterns())
                    .map(Object::toString)
                    .toList(),
            Configuration::isValidateOnMigrate,
            Configuration::isBaselineOnMigrate,
            Configuration::isMixed,
            Configuration::isGroup,
            Configuration::getTable,
            Configuration::getEncoding,
            Configuration::getSqlMigrationPrefix,
            Configuration::getPlaceholderPrefix);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String service;

    @ConfigProperty(name = "quarkus.datasource.username")
    String runtime;

    private final String owner = TwoRoles.OWNER;

    @Inject
    Flyway flyway;

    private String url;

    @BeforeEach
    void makeAnEmptyDatabase() throws SQLException {
        url = TwoRoles.emptyDatabase(DATABASE);
    }

    @Test
    void tablesAreMadeOnceAndAsAServiceThatStartsMakesThem() throws SQLException {
        MigrateProcess first = start();
        assertThat(first.exit()).as(first.log()).isZero();
        long migrations = ask(url, MIGRATIONS);
        assertThat(migrations).isPositive().isEqualTo(ask(service, MIGRATIONS));
        assertThat(first.log()).contains("The tables are migrated, by %d migrations".formatted(migrations));

        MigrateProcess second = start();
        assertThat(second.exit()).as(second.log()).isZero();
        assertThat(second.log()).contains("The tables are migrated, by 0 migrations");
        assertThat(ask(url, MIGRATIONS)).isEqualTo(migrations);
    }

    /** Neither can make a table before both have seen that there is none. */
    @Test
    void twoAtOnceBothEndWell() throws SQLException {
        List<MigrateProcess> both;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table pg_class in share mode");
            both = List.of(start(), start());
            both.forEach(one -> await().until(() -> one.log().contains("does not exist yet")));
            connection.rollback();
        }

        assertThat(both).allSatisfy(one -> assertThat(one.exit()).as(one.log()).isZero());
        assertThat(ask(url, MIGRATIONS)).isEqualTo(ask(service, MIGRATIONS));
    }

    @Test
    void aServiceThatRunsAsTheOwnerIsRefused() throws SQLException {
        MigrateProcess refused = MigrateProcess.start(url, owner, owner);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.log())
                .contains("The tables are not migrated: DB_USER %s could change the schema".formatted(owner));
        assertThat(ask(url, "select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
    }

    @Test
    void withoutAnOwnerItSaysWhatIsMissing() {
        MigrateProcess refused = MigrateProcess.start(url, runtime, "");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.log()).contains("DB_OWNER_USER and DB_OWNER_PASSWORD are not set");
    }

    @Test
    void aDatabaseThatDoesNotTakeConnectionsYetIsWaitedFor() throws SQLException {
        TwoRoles.executeAsSuperuser("alter database %s connection limit 0".formatted(DATABASE));
        MigrateProcess waiting = start();
        await().until(() -> waiting.log().contains("Waiting for the database"));

        TwoRoles.executeAsSuperuser("alter database %s connection limit -1".formatted(DATABASE));
        assertThat(waiting.exit()).as(waiting.log()).isZero();
    }

    /** What application.properties sets for Quarkus' own Flyway must be set for this one too. */
    @Test
    void flywayIsConfiguredAsQuarkusDoes() {
        Configuration migration = new Migration(ConfigProvider.getConfig()).flyway();
        Configuration quarkus = flyway.getConfiguration();
        for (Function<Configuration, Object> setting : SETTINGS) {
            assertThat(setting.apply(migration)).isEqualTo(setting.apply(quarkus));
        }
    }

    private MigrateProcess start() {
        return MigrateProcess.start(url, runtime, owner);
    }

    private long ask(String database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, owner, owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
