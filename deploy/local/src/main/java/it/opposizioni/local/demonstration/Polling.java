package it.opposizioni.local.demonstration;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what services learn from each other by events, within seconds, and for work that shows how far it is. */
final class Polling {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Polling() {}

    /**
     * @return what was seen
     * @throws IllegalStateException when it does not come within a minute
     */
    static <T> T until(String what, Supplier<T> look, Predicate<T> seen) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        T last = look.get();
        while (!seen.test(last)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s: not seen, but %s".formatted(what, last));
            }
            pause(INTERVAL);
            last = look.get();
        }
        return last;
    }

    /**
     * For work that takes as long as there is much of it.
     *
     * @param look says also how far it is
     * @return what was seen
     * @throws IllegalStateException when it gets no further for a minute
     */
    static <T> T untilDone(String what, Supplier<T> look, Predicate<T> done) {
        T last = look.get();
        while (!done.test(last)) {
            T known = last;
            last = until(what, look, seen -> !seen.equals(known));
        }
        return last;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
