package it.opposizioni.kit.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes a {@link TimedRun} for each timer of this service that says how it goes. */
@ApplicationScoped
public class TimedRuns {

    private final MeterRegistry metrics;
    private final Clock clock;

    TimedRuns(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param name a word of the program; the label of its metrics */
    public TimedRun named(String name) {
        return new TimedRun(name, metrics, clock);
    }
}
