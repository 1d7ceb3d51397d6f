package it.opposizioni.complaint.cases.announced;

import static it.opposizioni.kit.replica.AggregateRows.instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.AggregateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The regulator's decisions on operators, for operator-service: it suspends and reinstates them, and marks those that were fined. */
@ApplicationScoped
class DecidedCasesSource extends AggregateSource {

    /** As in operator-service. */
    private static final long RANGE = 1L << 54;

    /** The events of a case have one version. What a deleted case of a release before has not kept is left out, as that release did. */
    private static final String DECISIONS = """
            select replica_key, 'DECISION', case_id, 1, jsonb_strip_nulls(jsonb_build_object(
                'caseId', case_id, 'operatorId', operator_id, 'measure', measure, 'reason', reason, 'decidedAt', %s,
                'code', code, 'outcome', outcome, 'measures', measures,
                'appeal', case when appeal_version is not null then jsonb_build_object('version', appeal_version,
                    'effect', appeal_effect, 'measures', appeal_measures, 'pending', appeal_pending, 'changedAt', %s) end))
            from announced_decision where replica_key >= ? and replica_key < ?
            """.formatted(instant("decided_at"), instant("appeal_changed_at"));

    private static final String MISSING = "select " + AnnouncedDecisions.MISSING + " and f.id <> all (?) limit 1";

    private final EarlierDecisions earlier;

    DecidedCasesSource(ObjectMapper json, EarlierDecisions earlier) {
        super("decided-cases", new AggregateRows(DECISIONS, RANGE), json);
        this.earlier = earlier;
    }

    /** Not while a decision of a release before this one is yet to be kept; one that cannot be read is not waited for. */
    @Override
    public boolean isComplete(Connection snapshot) throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(MISSING)) {
            select.setArray(
                    1, snapshot.createArrayOf("uuid", earlier.unreadable().toArray(UUID[]::new)));
            try (ResultSet missing = select.executeQuery()) {
                return !missing.next();
            }
        }
    }
}
