package it.opposizioni.complaint.cases.announced;

import java.time.Instant;
import java.util.UUID;

/**
 * A decided case, as operator-service is told of it.
 *
 * @param reason for the operator; no words that somebody wrote, for they could name a person
 */
public record CaseDecided(UUID caseId, UUID operatorId, Measure measure, String reason, Instant decidedAt) {

    /** What the decision asks of the operator's registration. */
    public enum Measure {
        NONE,
        SUSPENSION
    }
}
