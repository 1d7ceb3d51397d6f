package it.opposizioni.kit.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
        return ascending(1)[0];
    }

    /** Many ids of this moment, for rows that are written together: an index grows at its end. */
    public UUID[] ascending(int count) {
        ByteBuffer bits = ByteBuffer.allocate(count * 2 * Long.BYTES);
        // once: each call of a secure generator has its price
        random.nextBytes(bits.array());
        long time = clock.millis() << 16 | VERSION_7;
        UUID[] ids = new UUID[count];
        Arrays.setAll(ids, _ -> new UUID(time | bits.getLong() & 0x0fffL, VARIANT | bits.getLong() >>> 2));
        Arrays.sort(ids);
        return ids;
    }
}
