package it.opposizioni.operator.registration.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * The regulator's decision on a case, as complaint-service announces it.
 *
 * @param reason for the operator; without personal data
 */
public record CaseDecided(UUID caseId, UUID operatorId, Measure measure, String reason, Instant decidedAt) {

    public static final String TYPE = "it.opposizioni.complaint.case-decided.v1";

    /** What the decision asks of the operator's registration. */
    public enum Measure {
        NONE,
        SUSPENSION,
        REINSTATEMENT
    }
}
