package it.opposizioni.operator.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final UUID HIGHEST = new UUID(-1, -1);

    Optional<Campaign> find(UUID id, UUID operatorId) {
        return find("id = ?1 and operatorId = ?2", id, operatorId).firstResultOptional();
    }

    Optional<Campaign> lock(UUID id, UUID operatorId) {
        return find("id = ?1 and operatorId = ?2", id, operatorId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Campaign> notClosed(UUID operatorId) {
        return list("operatorId = ?1 and state <> 'CLOSED'", operatorId);
    }

    /** Newest first: ids begin with the time. */
    List<Campaign> list(UUID operatorId, Set<CampaignState> states, UUID before, int most) {
        return find(
                        "operatorId = ?1 and state in ?2 and id < ?3 order by id desc",
                        operatorId,
                        states,
                        before == null ? HIGHEST : before)
                .page(0, most)
                .list();
    }
}
