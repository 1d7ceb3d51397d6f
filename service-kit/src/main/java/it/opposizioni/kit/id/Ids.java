package it.opposizioni.kit.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Creates UUIDs of version 7 (RFC 9562): the first 48 bits are the time, so that rows created one after the other are close to
 * each other in an index, and a list can be paged by id.
 */
@ApplicationScoped
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Ids that are made from then on are not below it, earlier ones are. */
    public static UUID lowest(Instant from) {
        return new UUID(from.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }

    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | random.nextLong() & 0x0fffL;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
