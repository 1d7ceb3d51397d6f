package it.opposizioni.kit.retry;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does again what failed for a reason that passes. Its thread sleeps before each repetition: for the first pause, then each time for twice as long
 * as before, up to the longest.
 *
 * @param passes asked after each failure: false ends it, because of what failed, or because it was tried for long enough
 */
public record Insistence(Duration first, Duration longest, Predicate<RuntimeException> passes) {

    /** With the same pause each time. */
    public static Insistence every(Duration pause, Predicate<RuntimeException> passes) {
        return new Insistence(pause, pause, passes);
    }

    /** @throws RuntimeException the last failure; also when the thread is interrupted, which it still is afterwards */
    public <T> T get(Supplier<T> work) {
        Duration pause = first;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!passes.test(e)) {
                    throw e;
                }
                sleep(pause, e);
                pause = afterThat(pause);
            }
        }
    }

    /** Likewise. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return work;
        });
    }

    private Duration afterThat(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static void sleep(Duration pause, RuntimeException reason) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
