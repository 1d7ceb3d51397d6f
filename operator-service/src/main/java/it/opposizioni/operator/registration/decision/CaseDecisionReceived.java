package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.operator.registration.surcharge.Surcharge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The regulator has decided a case about an operator, which is to be told; contract in {@code src/main/contracts}.
 *
 * @param surchargeUntil the last day of the surcharge that comes of it; null without a fine
 * @param colleagues e-mail addresses of its people who may answer the authority
 */
record CaseDecisionReceived(
        UUID caseId,
        UUID operatorId,
        String code,
        String outcome,
        List<String> measures,
        Instant decidedAt,
        LocalDate surchargeUntil,
        List<String> colleagues) {

    static final String TYPE = "it.opposizioni.operator.case-decision-received.v1";

    /** Its version grows with each decision on the case. */
    static DomainEvent of(CaseDecided decision, List<String> colleagues, Instant at) {
        LocalDate until = decision.fines()
                ? Surcharge.of(decision.caseId(), decision.code(), decision.decidedAt())
                        .until()
                : null;
        return new DomainEvent(
                TYPE,
                decision.caseId().toString(),
                decision.decidedAt().toEpochMilli(),
                at,
                new CaseDecisionReceived(
                        decision.caseId(),
                        decision.operatorId(),
                        decision.code(),
                        decision.outcome(),
                        decision.measures(),
                        decision.decidedAt(),
                        until,
                        colleagues));
    }
}
