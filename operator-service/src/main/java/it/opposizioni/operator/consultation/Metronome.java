package it.opposizioni.operator.consultation;

import java.time.Duration;

/** Beats at most once in an interval, whenever it is asked. */
final class Metronome {

    private final long interval;
    private long next;

    Metronome(Duration interval) {
        this.interval = interval.toNanos();
        this.next = System.nanoTime() + this.interval;
    }

    boolean beats() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        next = System.nanoTime() + interval;
        return true;
    }
}
