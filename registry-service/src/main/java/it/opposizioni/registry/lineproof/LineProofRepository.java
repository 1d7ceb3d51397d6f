package it.opposizioni.registry.lineproof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LineProofRepository implements PanacheRepositoryBase<LineProof, UUID> {

    /** Of this person only, and held until the transaction ends: parallel guesses queue up and count exactly. */
    Optional<LineProof> lockOwn(UUID id, String person) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(proof -> proof.isOf(person));
    }

    /** Newest first. */
    List<LineProof> of(String person) {
        return list("person = ?1 order by askedAt desc, id", person);
    }

    /** Those for which a call from the line at that instant counts, held until the transaction ends; in one order, so that nobody deadlocks. */
    List<LineProof> lockCalledFor(PhoneNumber number, Instant at) {
        return find(
                        "number = ?1 and askedAt <= ?2 and expiresAt > ?2 and channel = ?3",
                        Sort.by("id"),
                        number,
                        at,
                        Channel.CALL_IN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<LineProof> own(UUID id, String person) {
        return findByIdOptional(id).filter(proof -> proof.isOf(person));
    }
}
