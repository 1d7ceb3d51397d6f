package it.opposizioni.complaint.cases.announced;

import it.opposizioni.complaint.cases.decision.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decided case, as operator-service is told of it.
 *
 * @param reason for the operator; no words that somebody wrote, for they could name a person
 * @param code of the case, for people
 * @param measures what is done about the violation; none where there is none
 */
public record CaseDecided(
        UUID caseId,
        UUID operatorId,
        Measure measure,
        String reason,
        Instant decidedAt,
        String code,
        Outcome outcome,
        List<it.opposizioni.complaint.cases.decision.Measure> measures) {

    /** What the decision asks of the operator's registration. */
    public enum Measure {
        NONE,
        SUSPENSION
    }
}
