package it.opposizioni.portal.linemessage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether somebody who has failed several times in a row is left alone for now. */
final class Circuit {

    private final int failures;
    private final Duration pause;
    private final Clock clock;

    private int inARow;
    private Instant pausedUntil = Instant.MIN;

    /** @param failures in a row that lead to a pause */
    Circuit(int failures, Duration pause, Clock clock) {
        this.failures = failures;
        this.pause = pause;
        this.clock = clock;
    }

    synchronized boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    synchronized void succeeded() {
        inARow = 0;
        pausedUntil = Instant.MIN;
    }

    /** After a pause the first failure leads to another one. */
    synchronized void failed() {
        inARow++;
        if (inARow >= failures) {
            pausedUntil = clock.instant().plus(pause);
        }
    }
}
