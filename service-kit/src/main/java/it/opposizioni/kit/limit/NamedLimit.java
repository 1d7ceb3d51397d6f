package it.opposizioni.kit.limit;

import java.time.Duration;

/**
 * A limit of how often one client may ask, with its default. A deployment changes it by its name:
 * {@code limits.caller-look-up.count=120}, and likewise {@code .period} and {@code .burst}.
 *
 * @param name key of the configuration
 * @param burst requests at once
 * @param count requests in each {@code period}, evenly
 */
public record NamedLimit(String name, int burst, int count, Duration period) {

    /** A limit whose requests may all come at once. */
    public static NamedLimit of(String name, int count, Duration period) {
        return new NamedLimit(name, count, count, period);
    }
}
