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

    private static final String FIRST_DUE = """
            select next_attempt_at from outgoing_message where state = 'PENDING' and lane = ? order by next_attempt_at limit 1
            """;

    private final Jdbc jdbc;

    MessageRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is due for one attempt. Nobody else gets it before {@code until}, and copies skip what others are just claiming; after
     * a crash it is due again then.
     */
    List<UUID> claim(Lane lane, int most, Instant now, Instant until) {
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
        return find("recipient = ?1 and state <> ?2", Sort.descending("createdAt"), recipient, MessageState.HELD)
                .range(0, most - 1)
                .list();
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
