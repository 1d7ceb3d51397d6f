package it.opposizioni.operator.registration.decision;

import it.opposizioni.operator.registration.surcharge.Surcharge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The regulator's decision on a case, as complaint-service announces it.
 *
 * @param reason for the operator; without personal data
 * @param code of the case, for people; null, as the outcome and the measures are, from a release before this one
 * @param outcome UPHELD, NOT_UPHELD or OUTSIDE_SCOPE
 * @param measures what is done about the violation, by complaint-service's names; none where there is none
 */
public record CaseDecided(
        UUID caseId,
        UUID operatorId,
        Measure measure,
        String reason,
        Instant decidedAt,
        String code,
        String outcome,
        List<String> measures) {

    public static final String TYPE = "it.opposizioni.complaint.case-decided.v1";

    /** What the decision asks of the operator's registration. */
    public enum Measure {
        NONE,
        SUSPENSION,
        REINSTATEMENT
    }

    /** What was decided, apart from what it asks of the registration. */
    record Details(String code, String outcome, List<String> measures) {}

    Details details() {
        return new Details(code, outcome, measures);
    }

    CaseDecided with(Details known) {
        return new CaseDecided(
                caseId, operatorId, measure, reason, decidedAt, known.code(), known.outcome(), known.measures());
    }

    boolean fines() {
        return measures != null && measures.contains(Surcharge.FINE);
    }
}
