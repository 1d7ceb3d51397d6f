package it.opposizioni.portal.sending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages in the database. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<OutgoingMessage, UUID> {

    /**
     * In the order of the index and from it alone, however many wait. The ids go through an array: as a join, the planner would
     * think of a tenth of all that wait.
     */
    static final String CLAIM = """
            update outgoing_message set attempts = attempts + 1, next_attempt_at = ?
            where id = any (array(
                select id from outgoing_message where state = 'PENDING' and lane = ? and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked))
            returning id
            """;

    /**
     * Until the end of the transaction. Where nearly all messages are sent, the planner believes that few are due; when a hundred thousand are, it
     * would read and sort them all for each fifty.
     */
    static final String IN_ORDER = "set local enable_bitmapscan = off";

    private static final String FIRST_DUE = """
            select next_attempt_at from outgoing_message where state = 'PENDING' and lane = ? order by next_attempt_at limit 1
            """;

    private static final Sort LATEST_FIRST = Sort.descending("createdAt", "id");

    private final Jdbc jdbc;

    MessageRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is due for one attempt. Nobody else gets it before {@code until}, and copies skip what others are just claiming; after
     * a crash it is due again then. In a transaction of its own.
     */
    List<UUID> claim(Lane lane, int most, Instant now, Instant until) {
        jdbc.update(IN_ORDER);
        return jdbc.query(CLAIM, row -> row.getObject(1, UUID.class), until, lane, now, most);
    }

    List<OutgoingMessage> all(List<UUID> ids) {
        return list("id in ?1", Sort.by("createdAt"), ids);
    }

    /** When the next message of the lane is due, or was. */
    Optional<Instant> firstDue(Lane lane) {
        return jdbc.first(FIRST_DUE, row -> Jdbc.instant(row, 1), lane);
    }

    /** Locked in one order, so that two transactions cannot wait for each other. */
    Map<UUID, OutgoingMessage> lock(Collection<OutgoingMessage> claimed) {
        return find(
                        "id in ?1",
                        Sort.by("id"),
                        claimed.stream().map(OutgoingMessage::id).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<OutgoingMessage>stream()
                .collect(Collectors.toMap(OutgoingMessage::id, Function.identity()));
    }

    public List<OutgoingMessage> of(String recipient, int most) {
        return after(null, recipient, most);
    }

    /**
     * The next after one of them, latest first; from the beginning where that one is not there any more.
     *
     * @param after null for the beginning
     */
    public List<OutgoingMessage> after(UUID after, String recipient, int most) {
        Optional<OutgoingMessage> last = after == null ? Optional.empty() : of(after, recipient);
        return last.map(seen -> find(
                        "recipient = ?1 and state <> ?2 and (createdAt < ?3 or createdAt = ?3 and id < ?4)",
                        LATEST_FIRST,
                        recipient,
                        MessageState.HELD,
                        seen.createdAt(),
                        seen.id()))
                .orElseGet(() -> find("recipient = ?1 and state <> ?2", LATEST_FIRST, recipient, MessageState.HELD))
                .range(0, most - 1)
                .list();
    }

    /** The one with this code that stands in this box. */
    public Optional<OutgoingMessage> withCode(String code, String recipient) {
        return find("code = ?1 and recipient = ?2 and state <> ?3", code, recipient, MessageState.HELD)
                .firstResultOptional();
    }

    /** The last one to somebody that has left by e-mail, or could not. */
    Optional<OutgoingMessage> lastEmail(String recipient) {
        return find(
                        "recipient = ?1 and route.channel = ?2 and state in ?3",
                        LATEST_FIRST,
                        recipient,
                        Channel.EMAIL,
                        List.of(MessageState.SENT, MessageState.FAILED))
                .firstResultOptional();
    }

    public long countUnread(String recipient) {
        return count("recipient = ?1 and readAt is null and state <> ?2", recipient, MessageState.HELD);
    }

    public void markRead(String recipient, Instant now) {
        update(
                "readAt = ?1 where recipient = ?2 and readAt is null and state <> ?3",
                now,
                recipient,
                MessageState.HELD);
    }

    /** What was sent to the line itself beside a letter to its holder. */
    public Optional<OutgoingMessage> lineNotice(OutgoingMessage letter) {
        return findByIdOptional(MessageQueue.noticeOf(letter.id()));
    }

    public Optional<OutgoingMessage> of(UUID id, String recipient) {
        return find("id = ?1 and recipient = ?2 and state <> ?3", id, recipient, MessageState.HELD)
                .firstResultOptional();
    }
}
