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

    /** Codes, at the request of anybody who has signed in; so {@link #sentFor}. A PIN is not sent to the line. */
    long sentTo(PhoneNumber number, Instant since) {
        return count(
                "number = ?1 and askedAt >= ?2 and channel <> ?3 and person not like ?4",
                number,
                since,
                Channel.CALL_IN,
                VisitProofs.PREFIX + "%");
    }

    /** The same, at the request of anybody who has not. */
    long sentForVisitsTo(PhoneNumber number, Instant since) {
        return count(
                "number = ?1 and askedAt >= ?2 and channel <> ?3 and person like ?4",
                number,
                since,
                Channel.CALL_IN,
                VisitProofs.PREFIX + "%");
    }

    long sentTo(PhoneNumber number, String person, Instant since) {
        return count(
                "number = ?1 and askedAt >= ?2 and channel <> ?3 and person = ?4",
                number,
                since,
                Channel.CALL_IN,
                person);
    }

    long sentFor(String person, Instant since) {
        return count("person = ?1 and askedAt >= ?2 and channel <> ?3", person, since, Channel.CALL_IN);
    }

    long pinsFor(String person, Instant since) {
        return count("person = ?1 and askedAt >= ?2 and channel = ?3", person, since, Channel.CALL_IN);
    }

    /** Whether that person has ever shown to have the line. */
    boolean wasProven(PhoneNumber number, String person) {
        return count("number = ?1 and person = ?2 and confirmedAt is not null", number, person) > 0;
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
