package it.opposizioni.registry.exemption;

import it.opposizioni.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Writes down what happened to an exemption, for the two that want to know: the append-only history, and the other services. */
@ApplicationScoped
class ExemptionJournal {

    private static final String REMEMBER = """
            insert into exemption_history
            (exemption_id, version, change, at, opposition_id, number, operator_id, valid_from, valid_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """;

    private final EntityManager entityManager;
    private final Outbox outbox;

    ExemptionJournal(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    void granted(Exemption exemption) {
        remember("GRANTED", exemption, exemption.grantedAt());
        outbox.append(ExemptionEvents.granted(exemption));
    }

    void ended(Exemption exemption) {
        remember(exemption.endReason().name(), exemption, exemption.endedAt());
        outbox.append(ExemptionEvents.ended(exemption));
    }

    private void remember(String change, Exemption exemption, Instant at) {
        ExemptionPeriod period = exemption.period();
        entityManager
                .createNativeQuery(REMEMBER)
                .setParameter(1, exemption.id())
                .setParameter(2, exemption.version())
                .setParameter(3, change)
                .setParameter(4, at)
                .setParameter(5, exemption.oppositionId())
                .setParameter(6, exemption.number().digits())
                .setParameter(7, exemption.operatorId())
                .setParameter(8, period.from())
                .setParameter(9, period.until())
                .executeUpdate();
    }
}
