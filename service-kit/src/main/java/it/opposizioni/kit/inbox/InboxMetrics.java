package it.opposizioni.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What the subscriptions of this service show to those who watch it. */
@ApplicationScoped
class InboxMetrics {

    private static final String SUBSCRIBER = "subscriber";

    private final MeterRegistry metrics;
    private final Watermarks watermarks;
    private final Jdbc jdbc;
    private final Clock clock;

    InboxMetrics(MeterRegistry metrics, Watermarks watermarks, Jdbc jdbc, Clock clock) {
        this.metrics = metrics;
        this.watermarks = watermarks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void register(Subscription subscription) {
        gauge("inbox.waiting", subscription, s -> s.waiting().isPresent() ? 1 : 0);
        gauge("inbox.dead.letters", subscription, s -> unlessAway(() -> deadLetters(s.name())));
        gauge("inbox.forked", subscription, s -> unlessAway(() -> watermarks.isForked(s.name()) ? 1 : 0));
        gauge("inbox.watermark.age.seconds", subscription, s -> unlessAway(() -> ageSeconds(s.name())));
    }

    private void gauge(String name, Subscription subscription, ToDoubleFunction<Subscription> value) {
        metrics.gauge(name, Tags.of(SUBSCRIBER, subscription.name()), subscription, value);
    }

    private double deadLetters(String subscriber) {
        return jdbc.first(
                        "select count(*) from failed_event where dead_at is not null and subscriber = ?",
                        row -> row.getDouble(1),
                        subscriber)
                .orElse(0.0);
    }

    private double ageSeconds(String subscriber) {
        return watermarks
                .known(subscriber)
                .map(mark -> Duration.between(mark.asOf(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** The database may be away when the metrics are asked for. */
    private static double unlessAway(java.util.function.DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (IllegalStateException _) {
            return Double.NaN;
        }
    }

    void applied(String subscriber) {
        count("inbox.applied", subscriber);
    }

    void duplicate(String subscriber) {
        count("inbox.duplicates", subscriber);
    }

    void failed(String subscriber) {
        count("inbox.failures", subscriber);
    }

    private void count(String name, String subscriber) {
        metrics.counter(name, SUBSCRIBER, subscriber).increment();
    }
}
