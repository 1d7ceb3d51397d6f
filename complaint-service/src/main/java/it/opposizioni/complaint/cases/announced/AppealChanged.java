package it.opposizioni.complaint.cases.announced;

import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import it.opposizioni.complaint.cases.decision.Measure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the courts have left of a decision on a case, as operator-service is told of it. Neither who appealed nor to which court.
 *
 * @param code of the case, for people
 * @param version grows with all that is recorded about the appeals of the case; higher than that of its decision
 * @param measures those of the decision that have effect now
 * @param pending a court has yet to decide
 */
public record AppealChanged(
        UUID caseId,
        UUID operatorId,
        String code,
        long version,
        DecisionEffect effect,
        List<Measure> measures,
        boolean pending,
        Instant changedAt) {}
