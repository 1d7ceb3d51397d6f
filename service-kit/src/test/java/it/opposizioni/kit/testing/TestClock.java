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

/** The real time until a test sets or shifts it; {@link #reset} in an {@code @AfterEach}. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.system(Rome.ZONE));

    public void set(Instant instant) {
        clock.set(Clock.fixed(instant, Rome.ZONE));
    }

    public void shift(Duration duration) {
        clock.updateAndGet(c -> Clock.offset(c, duration));
    }

    public void reset() {
        clock.set(Clock.system(Rome.ZONE));
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
