package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    private final Jdbc database;

    CaseMeasures(Jdbc database) {
        this.database = database;
    }

    /** @return whether it is the newest decision of its case */
    boolean keep(CaseDecided decision) {
        return database.update(
                        KEEP,
                        decision.operatorId(),
                        decision.caseId(),
                        decision.measure(),
                        decision.reason(),
                        decision.decidedAt())
                == 1;
    }

    /** The reason of a suspension that is in force; empty when no case asks for one. */
    Optional<String> suspension(UUID operatorId) {
        return database.first(SUSPENSION, row -> row.getString(1), operatorId);
    }

    void endAll(UUID operatorId, Instant at) {
        database.update(END_ALL, at, operatorId);
    }
}
