package it.opposizioni.kit.testing;

import it.opposizioni.kit.time.Rome;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs from the morning on which all tests take place, whatever the day and the hour are outside, until a test sets or shifts it;
 * {@link InitialClock} resets it between two tests.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

    /** A Wednesday, eleven o'clock in Rome. */
    public static final Instant BEGINNING = Instant.parse("2026-11-25T10:00:00Z");

    private static final Clock RUNNING = runningFrom(BEGINNING);

    private final AtomicReference<Clock> clock = new AtomicReference<>(RUNNING);

    private static Clock runningFrom(Instant beginning) {
        Clock outside = Clock.system(Rome.ZONE);
        return Clock.offset(outside, Duration.between(outside.instant(), beginning));
    }

    public void set(Instant instant) {
        clock.set(Clock.fixed(instant, Rome.ZONE));
    }

    public void shift(Duration duration) {
        clock.updateAndGet(c -> Clock.offset(c, duration));
    }

    public void reset() {
        clock.set(RUNNING);
    }

    @Override
    public Instant instant() {
        return clock.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return Rome.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.get().withZone(zone);
    }
}
