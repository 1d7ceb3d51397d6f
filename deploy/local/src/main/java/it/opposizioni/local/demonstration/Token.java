package it.opposizioni.local.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that is fetched again before it expires. */
public final class Token {

    private static final Duration KEPT = Duration.ofMinutes(4);

    private final Clock clock;
    private final Supplier<String> source;
    private String value;
    private Instant fetched = Instant.MIN;

    /** @param source fetches another one */
    public Token(Clock clock, Supplier<String> source) {
        this.clock = clock;
        this.source = source;
    }

    /** Valid for some minutes; ask again for each request. */
    public synchronized String value() {
        Instant now = clock.instant();
        if (now.isAfter(fetched.plus(KEPT))) {
            value = source.get();
            fetched = now;
        }
        return value;
    }
}
