package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A service that starts while its database starts, too, goes on as soon as that answers. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TablesAtStartTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String runtime;

    @Inject
    DatabaseConfig config;

    /** As PostgreSQL says while it recovers after a crash. */
    private static final class Recovering extends PGSimpleDataSource {

        private transient int refusals;

        @Override
        public Connection getConnection() throws SQLException {
            if (refusals-- > 0) {
                throw new SQLException("the database system is starting up", "57P03");
            }
            return super.getConnection();
        }
    }

    private Recovering recovering(String user, int refusals) {
        Recovering database = new Recovering();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(user);
        database.refusals = refusals;
        return database;
    }

    @Test
    void aDatabaseThatStartsIsWaitedFor() {
        Recovering database = recovering(TwoRoles.OWNER, 2);
        new TablesAtStart(runtime, Optional.of(TwoRoles.OWNER), true, config)
                .customize(Flyway.configure().dataSource(database));
        assertThat(database.refusals).isNegative();
    }

    @Test
    void whatDoesNotPassEndsTheStartAtOnce() {
        assertThatThrownBy(() -> new TablesAtStart(runtime, Optional.of(runtime), true, config)
                        .customize(Flyway.configure().dataSource(recovering(runtime, 0))))
                .hasMessageContaining("could change the schema");
    }
}
