package it.opposizioni.registry.lineproof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LineProofRepository implements PanacheRepositoryBase<LineProof, UUID> {

    /** Of this person only, and held until the transaction ends: parallel guesses queue up and count exactly. */
    Optional<LineProof> lockOwn(UUID id, String person) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(proof -> proof.isOf(person));
    }

    long sentTo(PhoneNumber number, Instant since) {
        return count("number = ?1 and askedAt >= ?2", number, since);
    }

    long sentFor(String person, Instant since) {
        return count("person = ?1 and askedAt >= ?2", person, since);
    }

    /**
     * Serialises requests for the same person or number, so that a limit is exact. The person's lock is
     * always taken before the number's, so two that ask cannot deadlock.
     */
    void queueUp(String person, PhoneNumber number) {
        lock("line-proof person " + person);
        lock("line-proof number " + number.digits());
    }

    private void lock(String name) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name)
                .getSingleResult();
    }
}
