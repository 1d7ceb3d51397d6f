package it.opposizioni.complaint.cases.announced;

import static it.opposizioni.kit.replica.AggregateRows.instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.AggregateSource;
import jakarta.enterprise.context.ApplicationScoped;

/** The regulator's decisions on operators, for operator-service: it suspends and reinstates them. */
@ApplicationScoped
class DecidedCasesSource extends AggregateSource {

    /** As in operator-service. */
    private static final long RANGE = 1L << 54;

    /** The events of a case have one version. */
    private static final String DECISIONS = """
            select replica_key, 'DECISION', case_id, 1, jsonb_build_object(
                'caseId', case_id, 'operatorId', operator_id, 'measure', measure, 'reason', reason, 'decidedAt', %s)
            from announced_decision where replica_key >= ? and replica_key < ?
            """.formatted(instant("decided_at"));

    DecidedCasesSource(ObjectMapper json) {
        super("decided-cases", new AggregateRows(DECISIONS, RANGE), json);
    }
}
