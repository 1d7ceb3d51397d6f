package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The event of a case. Its shape is a contract: see {@code src/main/contracts}. */
final class CaseEvents {

    static final String DECIDED = "it.opposizioni.complaint.case-decided.v1";

    /** A case is decided once. */
    private static final long DECIDED_VERSION = 1;

    /** What the decision asks of the operator's registration. */
    enum Measure {
        NONE,
        SUSPENSION
    }

    /** @param reason for the operator; no words that somebody wrote, for they could name a person */
    record CaseDecided(UUID caseId, UUID operatorId, Measure measure, String reason, Instant decidedAt) {}

    private CaseEvents() {}

    static DomainEvent decided(CaseFile decided, Decision decision, Instant at) {
        return new DomainEvent(
                DECIDED,
                decided.id().toString(),
                DECIDED_VERSION,
                at,
                new CaseDecided(
                        decided.id(),
                        decided.subject().operatorId(),
                        decision.suspends() ? Measure.SUSPENSION : Measure.NONE,
                        "Decisione dell'autorità sul fascicolo " + decided.code(),
                        at));
    }
}
