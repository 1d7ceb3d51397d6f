package it.opposizioni.registry.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DelegationRepository implements PanacheRepositoryBase<Delegation, UUID> {

    /** One person's offers queue up: their number is limited. */
    void queueUp(String principal) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "delegation " + principal)
                .getSingleResult();
    }

    /** Newest first; ids of version 7 grow with time. */
    List<Delegation> given(String principal) {
        return list("principal = ?1 order by id desc", principal);
    }

    /** Delegations offered to the person with that tax code, also those that are over; newest first. */
    List<Delegation> offeredTo(SearchKey taxCode) {
        return list("delegateKey in ?1 order by id desc", taxCode.all());
    }

    long offeredSince(String principal, Instant since) {
        return count("principal = ?1 and offeredAt > ?2", principal, since);
    }

    List<Delegation> open(String principal) {
        return find(
                        "principal = ?1 and state in ?2",
                        principal,
                        List.of(DelegationState.OFFERED, DelegationState.ACTIVE))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Delegation> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
