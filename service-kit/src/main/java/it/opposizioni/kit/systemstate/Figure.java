package it.opposizioni.kit.systemstate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One figure of a service at one instant.
 *
 * @param name what is measured, in lower case with hyphens: {@code outbox-age}
 * @param part of what, where a service has several of it, for example the name of a copy; empty otherwise
 * @param value empty while it cannot be told
 * @param limit above it, or without a value, somebody should look; empty where no value is a bad one
 */
public record Figure(String name, String part, Unit unit, Optional<Double> value, Optional<Double> limit) {

    private static final double MILLIS = 1000;

    /** What a value counts. */
    public enum Unit {
        /** Things that are there now, or that happened in the last minute. */
        COUNT,
        SECONDS
    }

    public static Figure count(String name, long value) {
        return new Figure(name, "", Unit.COUNT, Optional.of((double) value), Optional.empty());
    }

    /** How long ago something was. */
    public static Figure age(String name, Instant since, Instant now) {
        // clocks of two machines may differ by some milliseconds
        double age = Math.max(0, Duration.between(since, now).toMillis() / MILLIS);
        return new Figure(name, "", Unit.SECONDS, Optional.of(age), Optional.empty());
    }

    /** How long the oldest of those that wait has waited; zero while none does. */
    public static Figure waiting(String name, Optional<Instant> oldest, Instant now) {
        return age(name, oldest.orElse(now), now);
    }

    /** An age that nobody can tell now. */
    public static Figure unknown(String name) {
        return new Figure(name, "", Unit.SECONDS, Optional.empty(), Optional.empty());
    }

    public Figure of(String part) {
        return new Figure(name, part, unit, value, limit);
    }

    public Figure atMost(long limit) {
        return new Figure(name, part, unit, value, Optional.of((double) limit));
    }

    public Figure atMost(Duration limit) {
        return atMost(limit.toSeconds());
    }
}
