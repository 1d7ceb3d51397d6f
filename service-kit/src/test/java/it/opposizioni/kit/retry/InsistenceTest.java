package it.opposizioni.kit.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InsistenceTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final AtomicInteger tries = new AtomicInteger();
    private final Insistence whileAway = Insistence.every(PAUSE, IllegalStateException.class::isInstance);

    private int failing(int times, RuntimeException with) {
        if (tries.incrementAndGet() <= times) {
            throw with;
        }
        return tries.get();
    }

    @Test
    void whatFailsForAReasonThatPassesIsDoneAgain() {
        assertThat(whileAway.get(() -> failing(3, new IllegalStateException()))).isEqualTo(4);
        whileAway.run(() -> failing(5, new IllegalStateException()));
        assertThat(tries).hasValue(6);
    }

    @Test
    void anyOtherFailureIsTheCallersAtOnce() {
        assertThatThrownBy(() -> whileAway.get(() -> failing(3, new IllegalArgumentException())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void thePausesGrowUpToTheLongest() {
        Insistence growing = new Insistence(PAUSE, PAUSE.multipliedBy(5), _ -> tries.get() < 5);
        long begun = System.nanoTime();
        assertThatThrownBy(() -> growing.get(() -> failing(5, new IllegalStateException())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(5);
        // 1, 2, 4 and 5 ms
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(12));
    }

    @Test
    void whoIsInterruptedGetsTheFailureAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> whileAway.get(() -> failing(3, new IllegalStateException())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(1);
    }
}
