package it.opposizioni.portal.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** For how long the message that is due first has waited in each lane: metric {@code messages_waiting_seconds}. */
@ApplicationScoped
class SendingMetrics {

    private final MessageRepository messages;
    private final MeterRegistry metrics;
    private final Clock clock;

    SendingMetrics(MessageRepository messages, MeterRegistry metrics, Clock clock) {
        this.messages = messages;
        this.metrics = metrics;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        for (Lane lane : Lane.values()) {
            metrics.gauge(
                    "messages.waiting.seconds",
                    Tags.of("lane", lane.name().toLowerCase(Locale.ROOT)),
                    lane,
                    this::waitingSeconds);
        }
    }

    /** NaN where the database does not answer. */
    private double waitingSeconds(Lane lane) {
        try {
            Instant now = clock.instant();
            return messages.firstDue(lane)
                    .filter(due -> due.isBefore(now))
                    .map(due -> Duration.between(due, now).toMillis() / 1e3)
                    .orElse(0.0);
        } catch (IllegalStateException _) {
            return Double.NaN;
        }
    }
}
