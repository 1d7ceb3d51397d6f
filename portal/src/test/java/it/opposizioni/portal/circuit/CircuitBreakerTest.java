package it.opposizioni.portal.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final CircuitBreaker circuit = new CircuitBreaker(3, PAUSE, clock);

    @BeforeEach
    void standingTime() {
        clock.set(TestClock.BEGINNING);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    @Test
    void aFewFailuresAreNoPause() {
        fail(2);
        circuit.succeeded();
        fail(2);
        assertThat(circuit.isPaused()).isFalse();
        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.left()).isZero();
    }

    @Test
    void afterThreeInARowNobodyTriesUntilThePauseIsOver() {
        fail(3);
        clock.shift(Duration.ofSeconds(10));
        assertThat(circuit.mayTry()).isFalse();
        assertThat(circuit.left()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void afterThePauseOneTriesForAll() {
        fail(3);
        clock.shift(PAUSE);
        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.mayTry()).as("the others wait for its luck").isFalse();
        circuit.succeeded();
        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.mayTry()).isTrue();
    }

    /** The one that tried may never say what came of it: its process was killed. */
    @Test
    void anyoneWhoTriesAndIsSilentIsFollowedByAnother() {
        fail(3);
        clock.shift(PAUSE);
        assertThat(circuit.mayTry()).isTrue();
        clock.shift(PAUSE);
        assertThat(circuit.mayTry()).isTrue();
        circuit.failed();
        assertThat(circuit.mayTry()).isFalse();
    }
}
