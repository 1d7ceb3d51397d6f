package it.opposizioni.registry.withoutaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class CorrespondentRepository implements PanacheRepositoryBase<Correspondent, UUID> {

    /** From ix_correspondent_tell_from; while a removal waits to take effect nothing is told, as to holders. */
    private static final String TO_TELL = """
            from Opposition o where o.id in (select c.oppositionId from Correspondent c where c.tellFrom <= ?1)
            and o.holder is null and o.endedAt is null and o.withdrawal.askedAt is null
            and o.withdrawal.mediumAskedAt is null
            """;

    /**
     * Oppositions of which their correspondents are to be told something. Locked before the correspondents, as everywhere; those that another copy
     * has locked are skipped.
     */
    List<Opposition> lockToTell(Instant now, int limit) {
        return getEntityManager()
                .createQuery(TO_TELL, Opposition.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
