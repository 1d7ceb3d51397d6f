package it.opposizioni.bench.facts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what the services do by themselves. */
public final class Waiting {

    private static final int LOOK_MILLIS = 250;

    private Waiting() {}

    /** @return seconds; {@link Double#NaN} when it did not happen in time */
    public static double until(Duration atMost, BooleanSupplier happened) throws InterruptedException {
        long begun = System.nanoTime();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                return Double.NaN;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
