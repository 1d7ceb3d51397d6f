package it.opposizioni.operator.numberproof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NumberProofRepository implements PanacheRepositoryBase<NumberProof, UUID> {

    /** Of this declaration of this operator only, and held until the transaction ends: parallel guesses queue up and count exactly. */
    Optional<NumberProof> lock(UUID id, UUID declarationId, UUID operatorId) {
        return find("id = ?1 and declarationId = ?2 and operatorId = ?3", id, declarationId, operatorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Asked before anything is locked, so that no row is read that changes while this waits for a lock. */
    boolean isConfirmed(UUID id) {
        return count("id = ?1 and confirmedAt is not null", id) > 0;
    }

    long countTo(long number, UUID operatorId, Instant since) {
        return count("number = ?1 and operatorId = ?2 and askedAt >= ?3", number, operatorId, since);
    }

    long countTo(long number, Instant since) {
        return count("number = ?1 and askedAt >= ?2", number, since);
    }

    long countOf(UUID operatorId, Instant since) {
        return count("operatorId = ?1 and askedAt >= ?2", operatorId, since);
    }

    void deleteAskedBefore(Instant end) {
        delete("askedAt < ?1", end);
    }
}
