package it.opposizioni.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The present instant in microseconds, which is what PostgreSQL keeps: an instant that goes into the database is read back the
 * same, and the one in an answer equals the one in a later answer.
 */
@ApplicationScoped
public class Now {

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    public Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
