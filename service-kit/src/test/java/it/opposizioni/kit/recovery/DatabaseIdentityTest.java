package it.opposizioni.kit.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The role that a service runs as may ask which cluster and timeline its database is in. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DatabaseIdentityTest {

    @Inject
    DatabaseIdentity identity;

    @Inject
    Recoveries recoveries;

    @Inject
    Jdbc jdbc;

    @Test
    void anotherTimelineIsNoticedOnce() {
        note();
        note();
        assertThat(recoveries.databaseChangedAt()).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> jdbc.update("update database_identity set timeline = 99"));
        note();

        assertThat(recoveries.databaseChangedAt()).isPresent();
    }

    private void note() {
        QuarkusTransaction.requiringNew().run(identity::note);
    }
}
