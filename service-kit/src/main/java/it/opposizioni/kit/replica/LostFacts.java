package it.opposizioni.kit.replica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.PublishedStream.NumberRange;
import it.opposizioni.kit.replica.RepairMessages.FactsGone;
import it.opposizioni.kit.replica.RepairMessages.FactsRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Notices facts that have not come while later ones have, and asks for them. What the publisher does not keep any more comes with a
 * snapshot; a subscriber without a copy can only take note of the loss.
 */
@ApplicationScoped
class LostFacts implements EventObserver {

    private static final Logger LOG = Logger.getLogger(LostFacts.class);

    /** In one request; the others are asked for in the next. */
    private static final int MOST_HOLES = 1_000;

    private static final String DUE = """
            select stream_id, epoch from inbox_stream
            where subscriber = ? and hole_since < ? and (asked_at is null or asked_at < ?) and rebuild_since is null
            for update skip locked
            """;

    /** Those among the next 20,000 facts: the others are looked for later. Dead letters are no holes: they came. */
    private static final String HOLES = """
            select before + 1, sequence - 1 from (
                select sequence, lag(sequence, 1, contiguous) over (order by sequence) as before
                from (
                    (select e.sequence, s.contiguous
                    from inbox_stream s join inbox_event e on e.subscriber = s.subscriber
                        and e.stream_id = s.stream_id and e.epoch = s.epoch and e.sequence > s.contiguous
                    where s.subscriber = ?
                    order by e.sequence limit 20000)
                    union
                    select f.sequence, s.contiguous
                    from inbox_stream s join failed_event f on f.subscriber = s.subscriber
                        and f.stream_id = s.stream_id and f.epoch = s.epoch and f.sequence > s.contiguous
                    where s.subscriber = ?
                ) known
            ) gaps
            where sequence - before > 1
            order by 1 limit ?
            """;

    private static final String PASS_OVER = """
            update inbox_stream set contiguous = ?
            where subscriber = ? and stream_id = ? and epoch = ? and contiguous >= ? and contiguous < ?
            """;

    private final Inbox inbox;
    private final Repairs repairs;
    private final Jdbc jdbc;
    private final Outbox outbox;
    private final ReplicaConfig config;
    private final Clock clock;

    LostFacts(Inbox inbox, Repairs repairs, Jdbc jdbc, Outbox outbox, ReplicaConfig config, Clock clock) {
        this.inbox = inbox;
        this.repairs = repairs;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    private record Stream(UUID id, int epoch) {}

    @Scheduled(every = "${opposizioni.replica.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            inbox.subscriptions().stream()
                    // a message that is held back holds later ones too: nothing is missing
                    .filter(Subscription::isFlowing)
                    .forEach(s -> QuarkusTransaction.requiringNew().run(() -> ask(s.name())));
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("missing facts are looked for when the database serves again", e);
        }
    }

    private void ask(String subscriber) {
        Instant now = clock.instant();
        Optional<Stream> due = jdbc.first(
                DUE,
                row -> new Stream(row.getObject(1, UUID.class), row.getInt(2)),
                subscriber,
                now.minus(config.holeAfter()),
                now.minus(config.holeAfter()));
        if (due.isEmpty()) {
            return;
        }
        List<NumberRange> holes = jdbc.query(
                HOLES, row -> new NumberRange(row.getLong(1), row.getLong(2)), subscriber, subscriber, MOST_HOLES);
        jdbc.update("update inbox_stream set asked_at = ? where subscriber = ?", now, subscriber);
        if (!holes.isEmpty()) {
            jdbc.update(
                    "update inbox_stream set asked_to = greatest(asked_to, ?) where subscriber = ?",
                    holes.getLast().last(),
                    subscriber);
            LOG.warnf("%s misses %d runs of facts; asking for them", subscriber, holes.size());
            FactsRequested request = new FactsRequested(
                    Repairs.publisher(subscriber),
                    config.application(),
                    subscriber,
                    due.get().id(),
                    due.get().epoch(),
                    holes);
            String type = RepairMessages.type(config.service(), RepairMessages.FACTS_REQUESTED);
            outbox.append(new DomainEvent(type, subscriber, now.toEpochMilli(), now, request));
        }
    }

    @Override
    public boolean apply(ReceivedEvent event) {
        if (!event.type().endsWith(RepairMessages.FACTS_GONE)) {
            return false;
        }
        FactsGone gone = event.as(FactsGone.class);
        if (inbox.subscriptions().stream().map(Subscription::name).anyMatch(gone.subscriber()::equals)) {
            takeNote(gone);
        }
        return true;
    }

    private void takeNote(FactsGone gone) {
        List<ReplicaCopy> copies = repairs.copies().stream()
                .filter(copy -> copy.subscriber().equals(gone.subscriber()))
                .toList();
        if (copies.isEmpty()) {
            LOG.errorf("%s has lost facts for good: %s", gone.subscriber(), gone.ranges());
            gone.ranges().forEach(range -> passOver(gone, range));
        } else {
            copies.forEach(copy -> repairs.rebuild(copy, "facts that the publisher does not keep any more"));
        }
    }

    private void passOver(FactsGone gone, NumberRange range) {
        inbox.count(gone.subscriber());
        jdbc.update(
                PASS_OVER,
                range.last(),
                gone.subscriber(),
                gone.streamId(),
                gone.epoch(),
                range.first() - 1,
                range.last());
    }
}
