package it.opposizioni.portal.sending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in the database. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<OutgoingMessage, UUID> {

    private static final String SKIP_LOCKED = "-2";

    /** The next message that is due, locked; replicas skip each other's. */
    Optional<OutgoingMessage> nextDue(Instant now) {
        return find("state = ?1 and nextAttemptAt <= ?2", Sort.by("createdAt"), MessageState.PENDING, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .range(0, 0)
                .firstResultOptional();
    }

    public List<OutgoingMessage> of(String recipient, int most) {
        return find("recipient", Sort.descending("createdAt"), recipient)
                .range(0, most - 1)
                .list();
    }

    public Optional<OutgoingMessage> of(UUID id, String recipient) {
        return find("id = ?1 and recipient = ?2", id, recipient).firstResultOptional();
    }
}
