package it.opposizioni.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RepresentationRepository implements PanacheRepositoryBase<Representation, UUID> {

    private static final List<RepresentationState> OPEN =
            List.of(RepresentationState.REQUESTED, RepresentationState.CONFIRMED);

    /** One person's requests queue up: their number is limited. */
    void queueUp(String representative) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "representation " + representative)
                .getSingleResult();
    }

    /** Newest first; ids of version 7 grow with time. */
    List<Representation> of(String representative) {
        return list("representative = ?1 order by id desc", representative);
    }

    List<Representation> confirmed(String representative) {
        return list(
                "representative = ?1 and state = ?2 order by id desc", representative, RepresentationState.CONFIRMED);
    }

    List<Representation> open(String representative) {
        return list("representative = ?1 and state in ?2", representative, OPEN);
    }

    long requestedSince(String representative, Instant since) {
        return count("representative = ?1 and requestedAt > ?2", representative, since);
    }

    /** Who represents that organisation now. */
    List<Representation> confirmedFor(SearchKey taxCode) {
        return list("taxKey in ?1 and state = ?2", taxCode.all(), RepresentationState.CONFIRMED);
    }

    /** Who represents that holder of the desk now, longest first. */
    List<Representation> representing(UUID holder) {
        return list("holderId = ?1 and state = ?2 order by decidedAt, id", holder, RepresentationState.CONFIRMED);
    }

    boolean isRepresented(UUID holder) {
        return count("holderId = ?1 and state = ?2", holder, RepresentationState.CONFIRMED) > 0;
    }

    /** Those that wait, longest first. */
    List<Representation> waiting(Optional<UUID> after, int limit) {
        return find("state = ?1 and id > ?2 order by id", RepresentationState.REQUESTED, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** All others, latest first. */
    List<Representation> decided(Optional<UUID> after, int limit) {
        return find(
                        "state <> ?1 and id < ?2 order by id desc",
                        RepresentationState.REQUESTED,
                        after.orElse(new UUID(-1L, -1L)))
                .page(0, limit)
                .list();
    }

    Optional<Representation> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
