package it.opposizioni.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Applies an event once however often it is delivered: its id is inserted in the transaction of the effect. A handler that
 * fails returns the message to the broker; after the broker's limit of tries it is in the dead-letter queue and the next one is processed.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String REMEMBER =
            "insert into inbox_event (subscriber, event_id, received_at) values (?, ?, ?) on conflict do nothing";

    /** Longer than any broker keeps a message back, and than the operator of a dead-letter queue needs to replay it. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Jdbc jdbc;
    private final CloudEventReader reader;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final LongWork longWork;
    private volatile boolean running = true;

    Inbox(Jdbc jdbc, CloudEventReader reader, Clock clock, MeterRegistry metrics, LongWork longWork) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
        this.metrics = metrics;
        this.longWork = longWork;
    }

    /**
     * Handles a message of a blocking {@code @Incoming} method.
     *
     * @param subscriber the queue's name; the same event may have one effect in each
     */
    public CompletionStage<Void> receive(String subscriber, Message<?> message, EventHandler handler) {
        try {
            ReceivedEvent event = reader.read(message);
            applyWhenTheDatabaseServes(subscriber, event, handler);
            return message.ack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.nack(e);
        } catch (RuntimeException e) {
            metrics.counter("inbox.failures", "subscriber", subscriber).increment();
            LOG.errorf(e, "A message for %s could not be applied and goes back to the broker", subscriber);
            return message.nack(e);
        }
    }

    /** The broker counts returned messages, and soon makes them dead letters: an outage of the database is waited for here. */
    private void applyWhenTheDatabaseServes(String subscriber, ReceivedEvent event, EventHandler handler)
            throws InterruptedException {
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> applyOnce(subscriber, event, handler));
                return;
            } catch (RuntimeException e) {
                if (!running || !DatabaseFailures.isPassing(e) || DatabaseFailures.isOverlong(e)) {
                    throw e;
                }
                LOG.warnf(e, "A message for %s waits for the database", subscriber);
                Thread.sleep(PAUSE);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** For callers that have the event and a transaction: applies it unless it was applied before. */
    void applyOnce(String subscriber, ReceivedEvent event, EventHandler handler) {
        if (isNew(subscriber, event.id())) {
            handler.apply(event);
            metrics.counter("inbox.applied", "subscriber", subscriber).increment();
        } else {
            metrics.counter("inbox.duplicates", "subscriber", subscriber).increment();
        }
    }

    private boolean isNew(String subscriber, UUID id) {
        return jdbc.update(REMEMBER, subscriber, id, clock.instant()) == 1;
    }

    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    void deleteOld() {
        longWork.allow(LongWork.SWEEP);
        jdbc.update(
                "delete from inbox_event where received_at < ?", clock.instant().minus(KEPT));
    }
}
