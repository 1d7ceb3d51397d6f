package it.opposizioni.operator.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.operator.callingnumber.NumberRange;
import it.opposizioni.operator.callingnumber.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class MandateRepository implements PanacheRepositoryBase<Mandate, UUID> {

    private static final UUID HIGHEST = new UUID(-1, -1);

    Optional<Mandate> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first: ids begin with the time. */
    List<Mandate> list(UUID operatorId, Set<MandateState> states, UUID before, int most) {
        return find(
                        "(outsourcerId = ?1 or principalId = ?1) and state in ?2 and id < ?3 order by id desc",
                        operatorId,
                        states,
                        before == null ? HIGHEST : before)
                .page(0, most)
                .list();
    }

    List<Mandate> agreed(UUID outsourcerId, UUID principalId) {
        return list(
                "outsourcerId = ?1 and principalId = ?2 and state = ?3",
                outsourcerId,
                principalId,
                MandateState.AGREED);
    }

    boolean everAgreed(UUID outsourcerId, UUID principalId) {
        return count("outsourcerId = ?1 and principalId = ?2 and agreedAt is not null", outsourcerId, principalId) > 0;
    }

    List<Mandate> onceAgreed(UUID outsourcerId, UUID principalId) {
        return list("outsourcerId = ?1 and principalId = ?2 and agreedAt is not null", outsourcerId, principalId);
    }

    /** Those that name some number of the range, with all of their numbers; oldest first. */
    List<Mandate> onceAgreedFor(UUID outsourcerId, NumberRange range) {
        return list(
                "from Mandate m left join fetch m.callingNumbers where m.outsourcerId = ?1 and m.agreedAt is not null"
                        + " and exists (select 1 from Mandate o join o.callingNumbers n where o.id = m.id"
                        + " and n between ?2 and ?3) order by m.agreedAt, m.id",
                outsourcerId,
                new ShownNumber(range.first()),
                new ShownNumber(range.last()));
    }

    List<Mandate> agreedFor(UUID outsourcerId, ShownNumber number) {
        return list(
                "outsourcerId = ?1 and ?2 member of callingNumbers and agreedAt is not null order by agreedAt",
                outsourcerId,
                number);
    }
}
