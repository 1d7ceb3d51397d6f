package it.opposizioni.operator.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {

    private static final UUID HIGHEST = new UUID(-1, -1);

    Optional<Consultation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Consultation> find(UUID id, UUID operatorId) {
        return find("id = ?1 and operatorId = ?2", id, operatorId).firstResultOptional();
    }

    /** Two uploads with one key come one after the other. */
    Optional<Consultation> lockKey(UUID operatorId, String key) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
                .setParameter(1, operatorId + " " + key)
                .getSingleResult();
        return find("operatorId = ?1 and idempotencyKey = ?2", operatorId, key).firstResultOptional();
    }

    /** Newest first: ids begin with the time. */
    List<Consultation> list(UUID operatorId, UUID campaignId, UUID before, int most) {
        return find(
                        "operatorId = ?1 and (?2 is null or campaignId = ?2) and id < ?3 order by id desc",
                        operatorId,
                        campaignId,
                        before == null ? HIGHEST : before)
                .page(0, most)
                .list();
    }

    List<Consultation> abandoned(Instant silentSince) {
        return list("state = ?1 and heartbeatAt < ?2", ConsultationState.RECEIVING, silentSince);
    }

    List<Consultation> receivedBy(String process) {
        return list("state = ?1 and receivedBy = ?2", ConsultationState.RECEIVING, process);
    }

    /** Those whose files mean something. */
    Set<UUID> sealedOrReceiving(Collection<UUID> ids) {
        return stream("id in ?1 and state <> ?2", ids, ConsultationState.FAILED)
                .map(Consultation::id)
                .collect(Collectors.toSet());
    }

    List<Consultation> aliveAt(UUID operatorId, Instant at, int most) {
        return find(
                        "operatorId = ?1 and state = ?2 and sealedAt <= ?3 and validUntil > ?3 order by sealedAt desc",
                        operatorId,
                        ConsultationState.SEALED,
                        at)
                .page(0, most)
                .list();
    }
}
