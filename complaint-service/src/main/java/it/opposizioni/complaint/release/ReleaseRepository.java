package it.opposizioni.complaint.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

    Optional<Release> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of those that were released to this official the one that can be used longest; none that is over. */
    Optional<Release> lockUsable(UUID caseId, String askedBy, Instant now) {
        return find(
                        "caseId = ?1 and askedBy = ?2 and state = ?3 and usableUntil > ?4 order by usableUntil desc, id desc",
                        caseId,
                        askedBy,
                        ReleaseState.RELEASED,
                        now)
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first: ids begin with the time. @param caseId null for all cases */
    List<Release> list(UUID caseId, UUID before, int most) {
        return caseId == null
                ? find("id < ?1 order by id desc", before).page(0, most).list()
                : find("id < ?1 and caseId = ?2 order by id desc", before, caseId)
                        .page(0, most)
                        .list();
    }
}
