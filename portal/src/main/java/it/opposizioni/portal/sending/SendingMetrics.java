package it.opposizioni.portal.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.metrics.DatabaseValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * For how long the message that is due first has waited in each lane, {@code opposizioni_messages_waiting_seconds}, and what came of the attempts
 * to send, {@code opposizioni_messages_total}.
 */
@ApplicationScoped
class SendingMetrics {

    private static final Set<Outcome.Result> ATTEMPTED =
            EnumSet.of(Outcome.Result.SENT, Outcome.Result.REFUSED, Outcome.Result.FAILED);

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
                    "opposizioni.messages.waiting.seconds", Tags.of("lane", label(lane)), lane, this::waitingSeconds);
            for (Channel channel : Channel.values()) {
                // from zero, or the first of each would be missing from every rate
                ATTEMPTED.forEach(result -> counter(lane, channel, result));
            }
        }
    }

    /** One that was not begun is no attempt. */
    void attempted(OutgoingMessage message, Outcome outcome) {
        if (ATTEMPTED.contains(outcome.result())) {
            counter(message.lane(), message.route().channel(), outcome.result()).increment();
        }
    }

    private Counter counter(Lane lane, Channel channel, Outcome.Result result) {
        return metrics.counter(
                "opposizioni.messages", "lane", label(lane), "channel", label(channel), "result", label(result));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private double waitingSeconds(Lane lane) {
        Instant now = clock.instant();
        return DatabaseValue.orUnknown(
                () -> DatabaseValue.secondsSince(messages.firstDue(lane).filter(due -> due.isBefore(now)), now));
    }
}
