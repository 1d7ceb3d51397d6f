package it.opposizioni.portal.sending.held;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.sending.Lane;
import it.opposizioni.portal.sending.MessageStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Letters that may have been sent before. After the restore of this database from an older backup the facts that it has lost are asked
 * for and come again; what people were to be told of them waits here until a registrar decides, and so do the letters that waited in the
 * backup ({@link SendingGate}). Nothing that happened before the restore is told as new. What only waited in a queue was never asked for,
 * and goes out.
 */
@ApplicationScoped
public class HeldLetters implements EventObserver {

    private static final Logger LOG = Logger.getLogger(HeldLetters.class);

    private static final String KINDS = """
            select kind, count(*), min(created_at), max(created_at) from outgoing_message
            where state = 'HELD' group by kind order by min(created_at), kind
            """;

    private static final String HOLD = """
            update outgoing_message set state = 'HELD' where state = 'PENDING' and lane <> 'CODES' and created_at < ?
            """;

    private static final String RELEASE = """
            update outgoing_message set state = case channel when 'BOX' then 'KEPT' else 'PENDING' end, next_attempt_at = ?
            where state = 'HELD'
            """;

    private static final String FORGET = "delete from outgoing_message where state = 'HELD' and recipient is null";

    private static final String KEEP = "update outgoing_message set state = 'KEPT', read_at = ? where state = 'HELD'";

    private final TransactionSynchronizationRegistry transaction;
    private final Jdbc jdbc;
    private final Event<MessageStored> stored;
    private final Instance<Coming> coming;
    private final Clock clock;

    HeldLetters(
            TransactionSynchronizationRegistry transaction,
            Jdbc jdbc,
            Event<MessageStored> stored,
            Instance<Coming> coming,
            Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.stored = stored;
        this.coming = coming;
        this.clock = clock;
    }

    /** The letters of one kind, and the span of time of the events that they tell. */
    public record Kind(String kind, long letters, Instant first, Instant last) {}

    /** What waits to become letters. */
    public interface Coming {

        /**
         * The database is an older backup: what had arrived in it may have been told since.
         *
         * @return of how much that is true
         */
        int hold(Instant arrivedBefore);
    }

    /** Before the consumer writes its letters, in the same transaction. */
    @Override
    public boolean apply(ReceivedEvent event) {
        // null too: the event before it in this commit may have been one
        toldAt(event.askedFor() ? event.occurredAt() : null);
        return false;
    }

    /** The letters of this transaction tell of an event at that time, and may have been sent before. @param happened null for new ones */
    public void toldAt(Instant happened) {
        transaction.putResource(HeldLetters.class, happened);
    }

    /** The time of the event that this transaction's letters tell of, if they may have been sent before. */
    public Optional<Instant> toldBefore() {
        return Optional.ofNullable((Instant) transaction.getResource(HeldLetters.class));
    }

    /** Those that waited in an older backup. */
    @Transactional
    public void hold(Instant createdBefore) {
        int letters = jdbc.update(HOLD, createdBefore)
                + coming.stream().mapToInt(each -> each.hold(createdBefore)).sum();
        LOG.errorf(
                "The database is an older backup: %d letters that waited in it may have been sent and are held",
                letters);
    }

    public List<Kind> kinds() {
        return jdbc.query(
                KINDS, row -> new Kind(row.getString(1), row.getLong(2), Jdbc.instant(row, 3), Jdbc.instant(row, 4)));
    }

    /** Sends all of them. */
    @Transactional
    public int release(String by) {
        int released = jdbc.update(RELEASE, clock.instant());
        for (Lane lane : Lane.values()) {
            stored.fire(new MessageStored(lane));
        }
        LOG.warnf("%d letters that had been held are sent: %s", released, by);
        return released;
    }

    /** Sends none: those with a reader stand in the message box, as read. */
    @Transactional
    public int discard(String by) {
        int discarded = jdbc.update(FORGET) + jdbc.update(KEEP, clock.instant());
        LOG.warnf("%d letters that had been held are not sent: %s", discarded, by);
        return discarded;
    }
}
