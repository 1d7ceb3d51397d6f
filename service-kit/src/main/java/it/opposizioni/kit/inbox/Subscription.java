package it.opposizioni.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.UnknownMessageKeyException;
import it.opposizioni.kit.database.DatabaseFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * What the events of one queue do in this service. Its messages are handled one after the other: the one that must wait holds
 * those behind it, unacknowledged, so that no delivery is spent and nothing is overtaken.
 */
public final class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final EventHandler handler;
    private final List<EventObserver> observers;
    private final InboxStore store;
    private final FailedEvents failures;
    private final CloudEventReader reader;
    private final InboxMetrics metrics;
    private final Clock clock;
    private volatile boolean running = true;
    private volatile Thread holding;
    private volatile Waiting waiting;

    /** @param reason in words, without personal data */
    record Waiting(Instant since, String reason) {}

    Subscription(
            String name,
            EventHandler handler,
            List<EventObserver> observers,
            InboxStore store,
            FailedEvents failures,
            CloudEventReader reader,
            InboxMetrics metrics,
            Clock clock) {
        this.name = name;
        this.handler = handler;
        this.observers = observers;
        this.store = store;
        this.failures = failures;
        this.reader = reader;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The queue's name. */
    public String name() {
        return name;
    }

    /** Whether messages are handled, as far as there are any. */
    public boolean isFlowing() {
        return waiting == null;
    }

    /** Why the current message is held back and since when; empty while messages are handled. */
    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    /** Handles a message of a blocking {@code @Incoming} method; returns when it has had its effect or is a dead letter. */
    public CompletionStage<Void> receive(Message<?> message) {
        try {
            handleWhenPossible(message);
            return message.ack();
        } catch (InterruptedException e) {
            // the service stops: another copy, or the next start, gets the message
            return message.nack(e);
        } finally {
            waiting = null;
            holding = null;
        }
    }

    private void handleWhenPossible(Message<?> message) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        holding = Thread.currentThread();
        while (running) {
            try {
                handle(message);
                return;
            } catch (RuntimeException e) {
                hold(e);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        throw new InterruptedException("stopping");
    }

    private void hold(RuntimeException reason) {
        if (waiting == null) {
            String text = isTransient(reason) ? "waiting for its database" : "trying again";
            text = isKeyMissing(reason) ? "waiting for a message key" : text;
            waiting = new Waiting(clock.instant(), text);
            LOG.warnf(reason, "A message for %s is held back: %s", name, text);
        }
    }

    /** @throws RuntimeException when the message is to be tried again */
    private void handle(Message<?> message) {
        ReceivedEvent event;
        try {
            event = reader.read(message);
        } catch (IllegalArgumentException e) {
            failures.buryUnreadable(name, message, e);
            return;
        }
        deliver(event);
    }

    /**
     * Applies the event, or makes it a dead letter.
     *
     * @throws RuntimeException when it is to be tried again
     */
    void deliver(ReceivedEvent event) {
        try {
            apply(event);
        } catch (RuntimeException e) {
            if (isTransient(e)) {
                throw e;
            }
            metrics.failed(name);
            if (!failures.failed(name, event, e, e instanceof IllegalArgumentException)) {
                throw e;
            }
        }
    }

    /** Applies the event unless it was applied before; in a transaction of its own. */
    void apply(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> applyOnce(event));
    }

    private void applyOnce(ReceivedEvent event) {
        if (event.isWithheld()) {
            throw new IllegalArgumentException("the broker has refused its content");
        }
        if (!store.remember(name, event, clock.instant()) && !isNewInSpiteOfItsNumber(event)) {
            metrics.duplicate(name);
            return;
        }
        if (!event.isHeartbeat()) {
            observers.forEach(observer -> observer.apply(event));
            handler.apply(event);
        }
        store.forgetFailure(name, event.id());
        metrics.applied(name);
    }

    /** What people have asked for since then is respected, but of no later instant is it said that everything is known. */
    private boolean isNewInSpiteOfItsNumber(ReceivedEvent event) {
        if (!store.isFork(name, event)) {
            return false;
        }
        LOG.errorf("%s: the publisher has given a number twice; its database is older than what it had told", name);
        store.fork(name, clock.instant());
        return store.rememberById(name, event, clock.instant());
    }

    private static boolean isTransient(RuntimeException e) {
        return DatabaseFailures.isPassing(e) || isKeyMissing(e);
    }

    private static boolean isKeyMissing(RuntimeException e) {
        return e instanceof UnknownMessageKeyException;
    }

    void stop() {
        running = false;
        Thread held = holding;
        if (held != null && waiting != null) {
            held.interrupt();
        }
    }
}
