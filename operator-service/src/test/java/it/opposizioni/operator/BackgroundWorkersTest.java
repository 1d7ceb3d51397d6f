package it.opposizioni.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.lifecycle.Stopping;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkersTest {

    private final BackgroundWorkers workers = new BackgroundWorkers("test-", 1, new Stopping(), () -> {});
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aDatabaseThatIsAwayIsToldWhenItIsBack() {
        workers.insist(() -> fail(tries.incrementAndGet() < 2, "08006"));

        assertThat(tries).hasValue(2);
    }

    @Test
    void whatFailsForAnotherReasonIsTriedOnce() {
        assertThatThrownBy(() -> workers.insist(() -> fail(tries.incrementAndGet() < 3, "23505")))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(tries).hasValue(1);
    }

    @Test
    void nobodyInsistsOnceThisCopyStops() throws InterruptedException {
        workers.stop();

        assertThatThrownBy(() -> workers.insist(() -> fail(tries.incrementAndGet() < 3, "08006")))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries).hasValue(1);
    }

    private static void fail(boolean now, String state) {
        if (now) {
            throw new IllegalStateException(new SQLException("of the test", state));
        }
    }
}
