package it.opposizioni.kit.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** What a gauge shows whose value the database says: metrics are asked for while it is away, too. */
public final class DatabaseValue {

    private DatabaseValue() {}

    /** {@code NaN} where the database does not answer. */
    public static double orUnknown(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (IllegalStateException _) {
            return Double.NaN;
        }
    }

    /** @return seconds, to the millisecond; 0 where nothing waits */
    public static double secondsSince(Optional<Instant> oldest, Instant now) {
        return oldest.map(since -> Duration.between(since, now).toMillis() / 1e3)
                .orElse(0.0);
    }
}
