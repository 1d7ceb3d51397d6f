package it.opposizioni.operator.consultation.comparison;

import java.time.Duration;

/** Lets something happen at most once in an interval. */
public final class Throttle {

    private final long interval;
    private long next;

    public Throttle(Duration interval) {
        this.interval = interval.toNanos();
        this.next = System.nanoTime() + this.interval;
    }

    public boolean isDue() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        next = System.nanoTime() + interval;
        return true;
    }
}
