package it.opposizioni.operator.machineclient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MachineClientRepository implements PanacheRepositoryBase<MachineClient, UUID> {

    List<MachineClient> active(UUID operatorId) {
        return list("operatorId = ?1 and state = 'ACTIVE' order by id", operatorId);
    }

    /** Another count of this operator's clients waits for the end of the transaction: two at once would both find room. */
    void lockCount(UUID operatorId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 43))) locked")
                .setParameter(1, operatorId.toString())
                .getSingleResult();
    }

    long countLive(UUID operatorId) {
        return count("operatorId = ?1 and state in ('CREATING', 'ACTIVE')", operatorId);
    }

    Optional<MachineClient> lock(UUID operatorId, UUID id) {
        return find("operatorId = ?1 and id = ?2 and state = 'ACTIVE'", operatorId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Empty when it was deleted meanwhile. */
    Optional<MachineClient> lockCreating(UUID id) {
        return find("id = ?1 and state = 'CREATING'", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What a failure or a crash has left at the identity provider. */
    List<MachineClient> leftOver(Instant createdBefore, int most) {
        return find("state = 'DELETING' or state = 'CREATING' and createdAt < ?1 order by id", createdBefore)
                .page(0, most)
                .list();
    }
}
