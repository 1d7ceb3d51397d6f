package it.opposizioni.local.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that is fetched anew before it expires. */
public final class Token {

    private static final Duration KEPT = Duration.ofMinutes(4);

    private final Clock clock;
    private final Supplier<String> source;
    private String value;
    private Instant fetched = Instant.MIN;

    Token(Clock clock, Supplier<String> source) {
        this.clock = clock;
        this.source = source;
    }

    /** Good for some minutes; to be asked for again. */
    public synchronized String value() {
        Instant now = clock.instant();
        if (now.isAfter(fetched.plus(KEPT))) {
            value = source.get();
            fetched = now;
        }
        return value;
    }
}
