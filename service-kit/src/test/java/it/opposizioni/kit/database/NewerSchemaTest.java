package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binaries start on the schema of the release after them: with migrations, of the kit or of the service, that they do not have. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NewerSchemaTest {

    @Inject
    Flyway flyway;

    @AfterEach
    void forgetTheNewerMigration() throws SQLException {
        TwoRoles.executeAsOwner("delete from flyway_schema_history where installed_rank > 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "99"})
    void aMigrationOfALaterReleaseIsNoObstacle(String version) throws SQLException {
        TwoRoles.executeAsOwner("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (1001, '%1$s', 'later', 'SQL', 'V%1$s__later.sql', 1, 'later', 1, true)
                """.formatted(version));
        assertThatCode(flyway::validate).doesNotThrowAnyException();
        assertThatCode(flyway::migrate).doesNotThrowAnyException();
    }
}
