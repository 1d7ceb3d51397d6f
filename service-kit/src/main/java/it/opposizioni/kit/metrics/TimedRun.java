package it.opposizioni.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/**
 * How the work of one timer goes in this copy: how long ago it last ended well, how long that took, and how often it failed. Otherwise a
 * timer whose work nobody asks about could stop unnoticed.
 */
public final class TimedRun {

    private static final String RUN = "run";
    private static final String RUNS = "opposizioni.runs";
    private static final String OUTCOME = "outcome";

    private final String name;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Counter ended;
    private final Counter failed;

    private volatile Instant endedAt;
    private volatile double took = Double.NaN;

    /** What it does may fail with. */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** @param name a word of the program; the label of its metrics */
    public TimedRun(String name, MeterRegistry metrics, Clock clock) {
        this.name = name;
        this.metrics = metrics;
        this.clock = clock;
        this.ended = metrics.counter(RUNS, RUN, name, OUTCOME, "ended");
        this.failed = metrics.counter(RUNS, RUN, name, OUTCOME, "failed");
        this.endedAt = clock.instant();
    }

    /** At the start of the service, for a timer may ring for the first time much later. Until then the age is that of the process. */
    public void show() {
        gauge("opposizioni.run.age", each -> seconds(Duration.between(each.endedAt, clock.instant())));
        gauge("opposizioni.run.duration", each -> each.took);
    }

    private void gauge(String metric, ToDoubleFunction<TimedRun> value) {
        Gauge.builder(metric, this, value).baseUnit("seconds").tag(RUN, name).register(metrics);
    }

    /** Does the work, and counts how it ended. */
    public <E extends Exception> void of(Work<E> work) throws E {
        Instant begun = clock.instant();
        boolean well = false;
        try {
            work.run();
            well = true;
        } finally {
            if (well) {
                endedAt = clock.instant();
                took = seconds(Duration.between(begun, endedAt));
                ended.increment();
            } else {
                failed.increment();
            }
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
