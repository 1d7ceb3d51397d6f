package it.opposizioni.operator.registration.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the courts have left of the decision on a case has changed, as complaint-service announces it. */
public record CaseAppealChanged(
        UUID caseId,
        UUID operatorId,
        String code,
        long version,
        String effect,
        List<String> measures,
        boolean pending,
        Instant changedAt) {

    public static final String TYPE = "it.opposizioni.complaint.case-appeal-changed.v1";

    CaseStanding standing() {
        return new CaseStanding(version, effect, measures, pending, changedAt);
    }
}
