package it.opposizioni.portal.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.retry.Insistence;
import it.opposizioni.portal.appio.AppIoRefusedException;
import it.opposizioni.portal.appio.AppIoUnavailableException;
import it.opposizioni.portal.pec.PecRefusedException;
import it.opposizioni.portal.pec.PecUnavailableException;
import it.opposizioni.portal.sending.attached.FileMissingException;
import it.opposizioni.portal.sending.attached.MessageMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Sends what {@link MessageQueue} has stored: claims some in one commit, hands them over one by one, and records what came of it soon
 * after. A crash between handing over and recording leads to a second copy under the same Message-ID.
 */
@ApplicationScoped
public class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MessageRepository messages;
    private final MessageDelivery delivery;
    private final SendingMetrics metrics;
    private final SendingConfig config;
    private final Event<MessageMoved> moved;
    private final Clock clock;

    MessageSender(
            MessageRepository messages,
            MessageDelivery delivery,
            SendingMetrics metrics,
            SendingConfig config,
            Event<MessageMoved> moved,
            Clock clock) {
        this.messages = messages;
        this.delivery = delivery;
        this.metrics = metrics;
        this.config = config;
        this.moved = moved;
        this.clock = clock;
    }

    /** Everything that is due, lane by lane. */
    public void sendDue() {
        for (Lane lane : Lane.values()) {
            while (sendSome(lane, () -> true)) {
                // until nothing is due
            }
        }
    }

    /**
     * Claims some messages of a lane and sends them.
     *
     * @param goOn asked before each; what is left then is due again at once
     * @return false when nothing was due
     */
    boolean sendSome(Lane lane, BooleanSupplier goOn) {
        Instant claimedUntil = clock.instant().plus(config.lease());
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> messages.claim(lane, config.batch(lane), clock.instant(), claimedUntil));
        List<OutgoingMessage> claimed = ids.isEmpty() ? List.of() : load(ids);
        Map<OutgoingMessage, Outcome> results = new LinkedHashMap<>();
        Instant recorded = clock.instant();
        for (OutgoingMessage message : claimed) {
            results.put(message, goOn.getAsBoolean() ? attempt(message, claimedUntil) : Outcome.LEFT);
            if (!clock.instant().isBefore(recorded.plus(config.recordWithin()))) {
                record(results, claimedUntil);
                results.clear();
                recorded = clock.instant();
            }
        }
        record(results, claimedUntil);
        return !ids.isEmpty();
    }

    /** A message that cannot be decrypted is left behind, and does not hold up the others. */
    private List<OutgoingMessage> load(List<UUID> ids) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> messages.all(ids));
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                throw e;
            }
            if (ids.size() == 1) {
                LOG.errorf(e, "message %s cannot be read; it is tried again later", ids.getFirst());
                return List.of();
            }
            return ids.stream().flatMap(id -> load(List.of(id)).stream()).toList();
        }
    }

    private Outcome attempt(OutgoingMessage message, Instant claimedUntil) {
        Instant now = clock.instant();
        if (message.isExpired(now) || now.plus(config.sendTimeout()).isAfter(claimedUntil)) {
            return Outcome.LEFT;
        }
        try {
            return Outcome.accepted(delivery.deliver(message));
        } catch (AppIoRefusedException | PecRefusedException e) {
            LOG.infof("message %s goes another way: %s", message.id(), e.getMessage());
            return Outcome.REFUSED;
        } catch (FileMissingException e) {
            LOG.errorf("%s and is given up", e.getMessage());
            return Outcome.REFUSED;
        } catch (AppIoUnavailableException e) {
            LOG.warnf("message %s could not be sent: %s", message.id(), e.getMessage());
            return Outcome.failed(e.pause().orElse(null));
        } catch (PecUnavailableException e) {
            LOG.warnf("message %s could not be sent: %s", message.id(), e.getMessage());
            return Outcome.failed(e.pause().orElse(null));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "message %s could not be sent: %s",
                    message.id(), e.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }

    /** Also when the database is away meanwhile: a message whose outcome is not recorded is sent again. */
    private void record(Map<OutgoingMessage, Outcome> results, Instant claimedUntil) {
        if (results.isEmpty()) {
            return;
        }
        Insistence.every(
                        PAUSE,
                        e -> DatabaseFailures.isPassing(e) && clock.instant().isBefore(claimedUntil))
                .run(() -> QuarkusTransaction.requiringNew().run(() -> record(results)));
        results.forEach(metrics::attempted);
    }

    private void record(Map<OutgoingMessage, Outcome> results) {
        Map<UUID, OutgoingMessage> known = messages.lock(results.keySet());
        results.forEach((claimed, outcome) -> {
            OutgoingMessage message = known.get(claimed.id());
            message.record(claimed, outcome, clock.instant());
            message.moved().ifPresent(moved::fire);
        });
    }
}
