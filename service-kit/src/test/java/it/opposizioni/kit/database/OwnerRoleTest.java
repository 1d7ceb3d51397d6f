package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RuntimeRoleRules;
import it.opposizioni.kit.testing.TwoRoles;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OwnerRoleTest extends RuntimeRoleRules {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String runtime;

    private final String owner = TwoRoles.OWNER;

    @Test
    void itStartsWithTwoRoles() {
        assertThatCode(() -> role(Optional.of(owner)).check(databaseAs(owner))).doesNotThrowAnyException();
    }

    @Test
    void withoutAnOwnerItSaysWhatIsMissing() {
        assertThatThrownBy(() -> role(Optional.empty()).check(databaseAs(runtime)))
                .hasMessageContaining("DB_OWNER_USER and DB_OWNER_PASSWORD are not set");
    }

    @Test
    void oneRoleForBothIsRefused() {
        assertThatThrownBy(() -> role(Optional.of(runtime)).check(databaseAs(runtime)))
                .hasMessageContaining("could change the schema");
        assertThatThrownBy(() -> new OwnerRole("postgres", Optional.of(owner)).check(databaseAs(owner)))
                .as("a superuser")
                .hasMessageContaining("could change the schema");
    }

    @Test
    void tablesOfAnotherRoleAreNamedWithTheCommandThatHelps() {
        assertThatThrownBy(() -> new OwnerRole(owner, Optional.of(runtime)).check(databaseAs(runtime)))
                .hasMessageContaining("The tables belong to " + owner)
                .hasMessageContaining("reassign owned by " + owner + " to \"" + runtime + '"');
    }

    @Test
    void aRoleThatMayCreateInTheSchemaIsRefused() throws SQLException {
        TwoRoles.executeAsOwner("grant create on schema public to " + runtime);
        try {
            assertThatThrownBy(() -> role(Optional.of(owner)).check(databaseAs(owner)))
                    .hasMessageContaining("may create or drop in the schema public");
        } finally {
            TwoRoles.executeAsOwner("revoke create on schema public from " + runtime);
        }
    }

    private OwnerRole role(Optional<String> ownerUser) {
        return new OwnerRole(runtime, ownerUser);
    }

    private DataSource databaseAs(String role) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(role);
        database.setPassword(role);
        return database;
    }
}
