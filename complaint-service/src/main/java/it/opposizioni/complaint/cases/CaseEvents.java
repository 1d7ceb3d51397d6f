package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.cases.announced.CaseDecided;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The events of a case. Their shapes are contracts: see {@code src/main/contracts}. */
final class CaseEvents {

    static final String DECIDED = "it.opposizioni.complaint.case-decided.v1";
    static final String NOTICE_GIVEN = "it.opposizioni.complaint.case-notice-given.v1";

    /** A case is decided once. */
    private static final long DECIDED_VERSION = 1;

    /** What the operator that a case is about is told. */
    enum Notice {
        INFORMATION_REQUESTED,
        HEARING_SET,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED
    }

    /**
     * @param code of the case, for people
     * @param day the last day to reply, or that of the hearing
     */
    record CaseNoticeGiven(UUID caseId, UUID operatorId, String code, Notice notice, LocalDate day, Instant givenAt) {}

    private CaseEvents() {}

    static DomainEvent notice(CaseFile told, Notice notice, Instant at) {
        return new DomainEvent(
                NOTICE_GIVEN,
                told.id().toString(),
                told.version(),
                at,
                new CaseNoticeGiven(
                        told.id(),
                        told.subject().partyId(),
                        told.code(),
                        notice,
                        notice == Notice.HEARING_SET ? told.hearing().heardOn() : told.dueOn(),
                        at));
    }

    static DomainEvent decided(CaseDecided decided) {
        return new DomainEvent(DECIDED, decided.caseId().toString(), DECIDED_VERSION, decided.decidedAt(), decided);
    }
}
