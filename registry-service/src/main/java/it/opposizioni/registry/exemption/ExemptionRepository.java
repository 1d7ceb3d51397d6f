package it.opposizioni.registry.exemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class ExemptionRepository implements PanacheRepositoryBase<Exemption, UUID> {

    /** From ix_exemption_to_tell. */
    private static final String TO_TELL = """
            from Exemption where validUntil <= ?1 and endedAt is null and expiryToldAt is null order by validUntil
            """;

    private static final String LIVE = """
            select e.oppositionId, e.operatorId, e.validFrom, e.validUntil from Exemption e
            where e.oppositionId in ?1 and e.endedAt is null and (e.validUntil is null or e.validUntil > ?2)
            """;

    /** Those whose period is over and of which that was not told; what another replica is telling is skipped. */
    List<Exemption> lockToTell(Instant now, int limit) {
        return getEntityManager()
                .createQuery(TO_TELL, Exemption.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** Newest first; ids of version 7 grow with time. */
    List<Exemption> of(UUID oppositionId) {
        return list("oppositionId = ?1 order by id desc", oppositionId);
    }

    Optional<Exemption> find(UUID id, UUID oppositionId) {
        return find("id = ?1 and oppositionId = ?2", id, oppositionId).firstResultOptional();
    }

    List<Exemption> notEnded(UUID oppositionId) {
        return list("oppositionId = ?1 and endedAt is null order by id", oppositionId);
    }

    /** One that counts now or later, as far as another one on its number depends on it; without the entity. @param validUntil null without an end */
    record Live(UUID oppositionId, UUID operatorId, Instant validFrom, Instant validUntil) {

        boolean isOf(UUID operator, ExemptionPeriod period) {
            return operatorId.equals(operator) && new ExemptionPeriod(validFrom, validUntil).overlaps(period);
        }
    }

    List<Live> live(Collection<UUID> oppositionIds, Instant now) {
        return getEntityManager()
                .createQuery(LIVE, Live.class)
                .setParameter(1, oppositionIds)
                .setParameter(2, now)
                .getResultList();
    }

    List<Exemption> inForce(PhoneNumber number, Instant at) {
        return list("""
                number = ?1 and validFrom <= ?2 and (validUntil is null or validUntil > ?2)
                and (endedAt is null or endedAt > ?2) order by id
                """, number, at);
    }
}
