package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What services tell each other takes its way by events, within seconds. */
final class Polling {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Polling() {}

    /**
     * @return what was seen
     * @throws IllegalStateException when it does not come within a minute
     */
    static JsonNode until(String what, Supplier<JsonNode> look, Predicate<JsonNode> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode last = look.get();
        while (!seen.test(last)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s: not seen, but %s".formatted(what, last));
            }
            pause();
            last = look.get();
        }
        return last;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
