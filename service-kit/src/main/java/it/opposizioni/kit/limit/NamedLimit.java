package it.opposizioni.kit.limit;

import java.time.Duration;

/**
 * A limit of how often one client may ask, over all copies of the service, with its default. A deployment changes it by its name:
 * {@code limits.caller-look-up.count=120}, and likewise {@code .period} and {@code .burst}.
 *
 * @param name key of the configuration
 * @param burst requests at once
 * @param count requests in each {@code period}, evenly
 * @param guards a secret that could be guessed, or messages to people: where it cannot be counted, it is refused
 */
public record NamedLimit(String name, int burst, int count, Duration period, boolean guards) {

    /** Below this each request counts, and is counted exactly. */
    private static final int LARGE = 60;

    private static final int SHARE = 20;

    /** A limit against floods. */
    public NamedLimit(String name, int burst, int count, Duration period) {
        this(name, burst, count, period, false);
    }

    /** A limit whose requests may all come at once. */
    public static NamedLimit of(String name, int count, Duration period) {
        return new NamedLimit(name, count, count, period);
    }

    /** The same limit, of tries at a secret or of messages to people. */
    public NamedLimit guarding() {
        return new NamedLimit(name, burst, count, period, true);
    }

    /**
     * How many requests a copy may count by itself before it tells the others: one in twenty of a large limit. So many more than the limit each
     * copy may let through.
     */
    int reserve() {
        return guards || burst < LARGE ? 0 : burst / SHARE;
    }
}
