package it.opposizioni.registry.recipients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class RecipientRepository implements PanacheRepositoryBase<RecipientRequest, UUID> {

    Optional<RecipientRequest> of(UUID opposition) {
        return find("oppositionId", opposition).firstResultOptional();
    }

    /** What is asked about one number queues up. */
    void queueUp(UUID opposition) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "recipients " + opposition)
                .getSingleResult();
    }

    /** Until the end of the transaction. */
    Optional<RecipientRequest> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that no other process asks again now, longest first; until the end of the transaction. */
    List<RecipientRequest> lockDue(Instant now, int most) {
        return getEntityManager()
                .createQuery("from RecipientRequest where askAgainAt <= ?1 order by askAgainAt", RecipientRequest.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
