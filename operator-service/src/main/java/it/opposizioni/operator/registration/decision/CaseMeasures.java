package it.opposizioni.operator.registration.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What the regulator's decisions ask of operators: the newest decision of each case, whatever order they came in. */
@ApplicationScoped
class CaseMeasures {

    private static final String KEEP = """
            insert into operator_case_measure (operator_id, case_id, measure, reason, decided_at) values (?, ?, ?, ?, ?)
            on conflict on constraint operator_case_measure_key do update
            set measure = excluded.measure, reason = excluded.reason, decided_at = excluded.decided_at
            where operator_case_measure.decided_at < excluded.decided_at
            """;
    private static final String SUSPENSION = """
            select coalesce(reason, '') from operator_case_measure
            where operator_id = ? and measure = 'SUSPENSION' order by decided_at desc limit 1
            """;
    private static final String END_ALL = """
            update operator_case_measure set measure = 'REINSTATEMENT', decided_at = greatest(decided_at, ?)
            where operator_id = ? and measure = 'SUSPENSION'
            """;

    private final EntityManager database;

    CaseMeasures(EntityManager database) {
        this.database = database;
    }

    /** @return whether it is the newest decision of its case */
    boolean keep(CaseDecided decision) {
        return database.createNativeQuery(KEEP)
                        .setParameter(1, decision.operatorId())
                        .setParameter(2, decision.caseId())
                        .setParameter(3, decision.measure().name())
                        .setParameter(4, decision.reason())
                        .setParameter(5, decision.decidedAt())
                        .executeUpdate()
                == 1;
    }

    /** The reason of a suspension that stands; empty when no case asks for one. */
    Optional<String> suspension(UUID operatorId) {
        return database.unwrap(Session.class)
                .createNativeQuery(SUSPENSION, String.class)
                .setParameter(1, operatorId)
                .uniqueResultOptional();
    }

    void endAll(UUID operatorId, Instant at) {
        database.createNativeQuery(END_ALL)
                .setParameter(1, at)
                .setParameter(2, operatorId)
                .executeUpdate();
    }
}
