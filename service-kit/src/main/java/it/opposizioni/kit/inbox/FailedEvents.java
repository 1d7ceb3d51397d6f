package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Events that could not be applied. They are counted here and not by the broker: a quorum queue of RabbitMQ counts every return,
 * also that of a clean stop.
 */
@ApplicationScoped
class FailedEvents {

    /** A failure that is neither the database's nor the message's own fault may be gone the next time. */
    static final int TRIES = 5;

    /** Nothing that an event says about a person is of use for longer than the logs of operators (DPR 26/2022 art. 8 c. 5): 24 months. */
    private static final Duration KEPT = Duration.ofDays(731);

    private static final Logger LOG = Logger.getLogger(FailedEvents.class);
    private static final int LONGEST_REASON = 500;

    private static final String FAILED = """
            insert into failed_event as known (subscriber, event_id, type, aggregate_id, aggregate_version,
                stream_id, epoch, sequence, recorded_at, occurred_at, payload, cause, reason, tries, first_at, last_at,
                dead_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
            on conflict (subscriber, event_id) do update
            set tries = known.tries + 1, last_at = excluded.last_at, cause = excluded.cause, reason = excluded.reason,
                dead_at = coalesce(
                    known.dead_at, excluded.dead_at, case when known.tries + 1 >= ? then excluded.last_at end)
            """;

    private static final String IS_DEAD =
            "select true from failed_event where subscriber = ? and event_id = ? and dead_at is not null";

    private static final String UNKNOWN = """
            insert into failed_event (subscriber, type, payload, cause, reason, tries, first_at, last_at, dead_at)
            values (?, ?, ?, ?, ?, 1, ?, ?, ?)
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final InboxMetrics metrics;
    private final Clock clock;

    FailedEvents(Jdbc jdbc, PersonalData personalData, ObjectMapper json, InboxMetrics metrics, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Counts a failed try, in a transaction of its own.
     *
     * @param permanent it can never be applied as it is
     * @return whether it is a dead letter now: the message is settled, and waits here to be processed again
     */
    boolean failed(String subscriber, ReceivedEvent event, RuntimeException reason, boolean permanent) {
        boolean dead = QuarkusTransaction.requiringNew().call(() -> {
            record(subscriber, event, cause(event, permanent), text(reason), permanent);
            return jdbc.exists(IS_DEAD, subscriber, event.id());
        });
        if (dead) {
            metrics.deadLetter(subscriber);
            LOG.errorf(reason, "A dead letter of %s: %s", subscriber, event);
        }
        return dead;
    }

    private static DeadLetterCause cause(ReceivedEvent event, boolean permanent) {
        DeadLetterCause permanently = event.isWithheld() ? DeadLetterCause.WITHHELD : DeadLetterCause.REJECTED;
        return permanent ? permanently : DeadLetterCause.FAILED;
    }

    /** The failure of one that was processed again: it may be another one than before. */
    static DeadLetterCause causeAgain(DeadLetterCause before, RuntimeException e) {
        boolean stays = before == DeadLetterCause.UNREADABLE || before == DeadLetterCause.WITHHELD;
        DeadLetterCause now = e instanceof IllegalArgumentException ? DeadLetterCause.REJECTED : DeadLetterCause.FAILED;
        return stays ? before : now;
    }

    /** Keeps an event that the broker does not offer any more. */
    void buryUndelivered(String subscriber, ReceivedEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> record(
                        subscriber, event, DeadLetterCause.UNDELIVERED, "offered until the broker's limit", true));
        metrics.deadLetter(subscriber);
        LOG.errorf("A dead letter of %s, which the broker does not offer any more: %s", subscriber, event);
    }

    private void record(
            String subscriber, ReceivedEvent event, DeadLetterCause cause, String reason, boolean permanent) {
        record(subscriber, event, event.data().toString(), cause, reason, permanent);
    }

    private void record(
            String subscriber,
            ReceivedEvent event,
            String kept,
            DeadLetterCause cause,
            String reason,
            boolean permanent) {
        Instant now = clock.instant();
        Position at = event.position().orElse(null);
        jdbc.update(
                FAILED,
                subscriber,
                event.id(),
                event.type(),
                event.aggregateId(),
                event.aggregateVersion(),
                at == null ? null : at.streamId(),
                at == null ? null : at.epoch(),
                at == null ? null : at.sequence(),
                at == null ? null : at.recordedAt(),
                event.occurredAt(),
                personalData.encrypt(kept),
                cause,
                reason,
                now,
                now,
                permanent ? now : null,
                TRIES);
    }

    /**
     * Keeps a message that cannot be read, with all that is needed to read it another time.
     *
     * @param envelope what its attributes say: of a fact, which number is missing, so that a snapshot can bring what it said
     */
    void buryUnreadable(
            String subscriber, RawMessage message, Optional<ReceivedEvent> envelope, RuntimeException reason) {
        String kept = message.toJson(json);
        QuarkusTransaction.requiringNew()
                .run(() -> envelope.ifPresentOrElse(
                        event -> record(subscriber, event, kept, DeadLetterCause.UNREADABLE, text(reason), true),
                        () -> recordUnknown(subscriber, message, kept, text(reason))));
        metrics.deadLetter(subscriber);
        LOG.errorf(reason, "A dead letter of %s, which cannot be read", subscriber);
    }

    private void recordUnknown(String subscriber, RawMessage message, String kept, String reason) {
        Instant now = clock.instant();
        jdbc.update(
                UNKNOWN,
                subscriber,
                message.type(),
                personalData.encrypt(kept),
                DeadLetterCause.UNREADABLE,
                reason,
                now,
                now,
                now);
    }

    /** They have been applied, in the caller's transaction. */
    void forget(String subscriber, List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            UUID[] ids = events.stream().map(ReceivedEvent::id).toArray(UUID[]::new);
            jdbc.update("delete from failed_event where subscriber = ? and event_id = any (?)", subscriber, ids);
        }
    }

    /** Needs the caller's transaction. */
    void deleteOld(Instant now) {
        jdbc.update("delete from failed_event where dead_at < ?", now.minus(KEPT));
    }

    /** The kind of failure and its message, which names no person: digits are masked as in the log. */
    static String text(RuntimeException reason) {
        String text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        String masked = text.replaceAll("[0-9]{6,}", "•••");
        return masked.substring(0, Math.min(masked.length(), LONGEST_REASON));
    }
}
