package it.opposizioni.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.stream.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** What the subscriptions of this service show to those who watch it. */
@ApplicationScoped
class InboxMetrics {

    private static final Logger LOG = Logger.getLogger(InboxMetrics.class);
    private static final String SUBSCRIBER = "subscriber";
    private static final String APPLIED = "opposizioni.inbox.applied";
    private static final String DUPLICATES = "opposizioni.inbox.duplicates";
    private static final String FAILURES = "opposizioni.inbox.failures";

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
        for (String counter : List.of(APPLIED, DUPLICATES, FAILURES)) {
            // from zero, or the first would be missing from every rate
            metrics.counter(counter, SUBSCRIBER, subscription.name());
        }
        gauge("opposizioni.inbox.waiting", subscription, s -> s.waiting().isPresent() ? 1 : 0);
        deadLetter(subscription.name());
        gauge(
                "opposizioni.inbox.forked",
                subscription,
                s -> DatabaseValue.orUnknown(() -> watermarks.isForked(s.name()) ? 1 : 0));
        gauge(
                "opposizioni.inbox.watermark.age.seconds",
                subscription,
                s -> DatabaseValue.orUnknown(() -> ageSeconds(s.name())));
    }

    /**
     * Shows the dead letters of a subscriber from now on, also of one that this service does not know any more; those that a snapshot has
     * repaired need nobody.
     */
    void deadLetter(String subscriber) {
        metrics.gauge(
                "opposizioni.inbox.dead.letters",
                Tags.of(SUBSCRIBER, subscriber),
                this,
                m -> DatabaseValue.orUnknown(() -> m.deadLetters(subscriber)));
    }

    /** After a start, before anything has come. */
    @Scheduled(every = "30s", delayed = "2s")
    void knowDeadLetters() {
        try {
            jdbc.query(
                            "select distinct subscriber from failed_event where dead_at is not null",
                            row -> row.getString(1))
                    .forEach(this::deadLetter);
        } catch (IllegalStateException e) {
            LOG.debug("dead letters are shown when the database serves again", e);
        }
    }

    private void gauge(String name, Subscription subscription, ToDoubleFunction<Subscription> value) {
        metrics.gauge(name, Tags.of(SUBSCRIBER, subscription.name()), subscription, value);
    }

    private double deadLetters(String subscriber) {
        return jdbc.first(
                        "select count(*) from failed_event where dead_at is not null and repaired_at is null and subscriber = ?",
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

    void applied(String subscriber) {
        count(APPLIED, subscriber);
    }

    void duplicate(String subscriber) {
        count(DUPLICATES, subscriber);
    }

    void failed(String subscriber) {
        count(FAILURES, subscriber);
    }

    private void count(String name, String subscriber) {
        metrics.counter(name, SUBSCRIBER, subscriber).increment();
    }
}
