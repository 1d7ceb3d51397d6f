package it.opposizioni.kit.database;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** When the database falls silent all connections are ended, and a moment later the pool forgets them: who asks between the two gets one that has ended. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EndedConnectionTest {

    @Inject
    DatabaseGuard guard;

    @Inject
    Rows rows;

    @Test
    void whoGetsAConnectionThatHasJustEndedMayAskAgain() {
        await("an idle connection is given out").until(() -> {
            await("the database answers").ignoreExceptions().until(() -> {
                rows.add();
                return true;
            });
            guard.open();
            Throwable failure =
                    catchThrowable(() -> QuarkusTransaction.requiringNew().run(rows::add));
            guard.close();
            if (failure != null) {
                assertThat(DatabaseFailures.isPassing(failure))
                        .as(failure::toString)
                        .isTrue();
            }
            return failure != null && isNotRefused(failure);
        });
    }

    /** The pool had an idle one, so that no new one was asked for and refused. */
    private static boolean isNotRefused(Throwable failure) {
        return DatabaseFailures.reason(failure).orElse("").contains("enlist");
    }
}
