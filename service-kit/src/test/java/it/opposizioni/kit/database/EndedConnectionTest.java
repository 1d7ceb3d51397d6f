package it.opposizioni.kit.database;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** When the database falls silent all connections are ended, and a moment later the pool forgets them: who asks between the two gets one that has ended. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EndedConnectionTest {

    @Inject
    AgroalDataSource pool;

    @Inject
    Rows rows;

    @Test
    void whoGetsAConnectionThatHasJustEndedMayAskAgain() {
        await("it is given out here, and not to a job").until(() -> {
            endOneThatIsIdle();
            Throwable failure =
                    catchThrowable(() -> QuarkusTransaction.requiringNew().run(rows::add));
            if (failure != null) {
                assertThat(DatabaseFailures.isPassing(failure))
                        .as(failure::toString)
                        .isTrue();
                assertThat(DatabaseFailures.isAway(failure)).isTrue();
            }
            return failure != null;
        });
        // the pool has forgotten it
        QuarkusTransaction.requiringNew().run(rows::add);
    }

    private void endOneThatIsIdle() throws SQLException {
        Connection idle;
        try (Connection used = pool.getConnection()) {
            idle = DatabaseGuard.ofDriver(used);
        }
        idle.abort(Runnable::run);
    }
}
