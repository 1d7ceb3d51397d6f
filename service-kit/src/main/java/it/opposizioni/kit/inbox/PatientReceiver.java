package it.opposizioni.kit.inbox;

import it.opposizioni.kit.crypto.UnknownMessageKeyException;
import it.opposizioni.kit.database.DatabaseFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Handles the messages of one queue one after the other: the one that must wait holds those behind it, unacknowledged, so that no
 * delivery is spent and nothing is overtaken.
 */
final class PatientReceiver {

    private static final Logger LOG = Logger.getLogger(PatientReceiver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String queue;
    private final Clock clock;
    private volatile boolean running = true;
    private volatile Thread holding;
    private volatile Waiting waiting;

    /** @param reason in words, without personal data */
    record Waiting(Instant since, String reason) {}

    PatientReceiver(String queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** Why the current message is held back and since when; empty while messages are handled. */
    Optional<Waiting> waiting() {
        return Optional.ofNullable(waiting);
    }

    /**
     * Returns when the message is settled. One that comes after {@link #stop} is left to the end of the connection, which gives it back: given
     * back sooner it would come again at once, thousands of times until then.
     *
     * @param handling throws when the message is to be tried again
     */
    CompletionStage<Void> receive(Message<?> message, Consumer<RawMessage> handling) {
        if (!running) {
            return new CompletableFuture<>();
        }
        try {
            handleWhenPossible(RawMessage.of(message), handling);
            return message.ack();
        } catch (InterruptedException e) {
            // the service stops: another copy, or the next start, gets the message
            return message.nack(e);
        } finally {
            waiting = null;
            holding = null;
        }
    }

    private void handleWhenPossible(RawMessage message, Consumer<RawMessage> handling) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        holding = Thread.currentThread();
        while (running) {
            try {
                handling.accept(message);
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
            String text = inWords(reason);
            waiting = new Waiting(clock.instant(), text);
            LOG.warnf(reason, "A message for %s is held back: %s", queue, text);
        }
    }

    private static String inWords(RuntimeException reason) {
        return switch (reason) {
            case UnknownMessageKeyException _ -> "waiting for a message key";
            case UnknownEventTypeException _ -> "waiting for a release that can read it";
            case HeldBackException _ -> "waiting for the end of a recovery";
            default -> DatabaseFailures.isPassing(reason) ? "waiting for its database" : "trying again";
        };
    }

    static boolean isTransient(RuntimeException e) {
        return DatabaseFailures.isPassing(e)
                || e instanceof UnknownMessageKeyException
                || e instanceof UnknownEventTypeException
                || e instanceof HeldBackException;
    }

    void stop() {
        running = false;
        Thread held = holding;
        if (held != null && waiting != null) {
            held.interrupt();
        }
    }
}
