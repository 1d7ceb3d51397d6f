package it.opposizioni.portal.circuit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A circuit breaker: a receiver that has failed several times in a row is not tried again before a pause is over. */
public final class CircuitBreaker {

    private final int failures;
    private final Duration pause;
    private final Clock clock;

    private int inARow;
    private Instant pausedUntil = Instant.MIN;

    /** @param failures in a row that lead to a pause */
    public CircuitBreaker(int failures, Duration pause, Clock clock) {
        this.failures = failures;
        this.pause = pause;
        this.clock = clock;
    }

    public synchronized boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    /** No during a pause. After it, yes for one caller; the others wait another pause for its result, so that not every worker hangs to find out. */
    public synchronized boolean mayTry() {
        if (isPaused()) {
            return false;
        }
        if (inARow >= failures) {
            pausedUntil = clock.instant().plus(pause);
        }
        return true;
    }

    /** What is left of the pause; zero when there is none. */
    public synchronized Duration left() {
        return isPaused() ? Duration.between(clock.instant(), pausedUntil) : Duration.ZERO;
    }

    public synchronized void succeeded() {
        inARow = 0;
        pausedUntil = Instant.MIN;
    }

    /** After a pause the first failure leads to another one. */
    public synchronized void failed() {
        inARow++;
        if (inARow >= failures) {
            pausedUntil = clock.instant().plus(pause);
        }
    }
}
