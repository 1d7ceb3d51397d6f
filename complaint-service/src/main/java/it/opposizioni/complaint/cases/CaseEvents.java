package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.announced.CaseDecided;
import it.opposizioni.complaint.news.NewsKind;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of a case, and what of it is news for those who complained. The shapes of the events are contracts: see {@code src/main/contracts}. */
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
        EXTENSION_REFUSED,
        /** The authority goes on in another case, which this one went into. */
        CONTINUED,
        /** The case is over without a decision. */
        ARCHIVED
    }

    /**
     * @param code of the case, for people
     * @param day the last day to reply, that of the hearing, or on which the case was closed
     * @param into code of the case in which it goes on; absent otherwise
     */
    record CaseNoticeGiven(
            UUID caseId,
            UUID operatorId,
            String code,
            Notice notice,
            LocalDate day,
            @JsonInclude(JsonInclude.Include.NON_NULL) String into,
            Instant givenAt) {}

    private CaseEvents() {}

    static Optional<DomainEvent> notice(CaseFile told, Notice notice, Instant at) {
        return notice(told, notice, null, at);
    }

    /**
     * Empty where nobody is told: a company outside the register has no pages to be told through, and an operator knows of a case only once
     * it was asked or summoned in it.
     *
     * @param into in which it goes on; null unless it was merged
     */
    static Optional<DomainEvent> notice(CaseFile told, Notice notice, CaseFile into, Instant at) {
        if (!told.subject().isOperator() || CaseStep.lastAsked(told.steps()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DomainEvent(
                NOTICE_GIVEN,
                told.id().toString(),
                told.version(),
                at,
                new CaseNoticeGiven(
                        told.id(),
                        told.subject().partyId(),
                        told.code(),
                        notice,
                        day(told, notice, at),
                        into == null ? null : into.code(),
                        at)));
    }

    /** Never empty: the release before writes it into every letter. */
    private static LocalDate day(CaseFile told, Notice notice, Instant at) {
        return switch (notice) {
            case INFORMATION_REQUESTED, EXTENSION_GRANTED, EXTENSION_REFUSED -> told.dueOn();
            case HEARING_SET -> told.hearing().heardOn();
            case CONTINUED, ARCHIVED -> Rome.day(at);
        };
    }

    /**
     * What those who complained are told of the last step. Not that a case was archived that nobody had: they know of none. Nor that a hearing was moved,
     * in which they take no part; and of what a company outside the register is asked once that has reached it.
     */
    static Optional<NewsKind> news(CaseFile told) {
        List<CaseStep> steps = told.steps();
        // the first step is missing only where somebody has changed the database
        CaseStage before =
                steps.size() < 2 ? CaseStage.OPEN : steps.get(steps.size() - 2).stage();
        return switch (steps.getLast().act()) {
            case REQUEST_INFORMATION ->
                news(NewsKind.INFORMATION_REQUESTED, told.subject().isOperator());
            case RECORD_REPLY -> news(NewsKind.REPLY_RECORDED, before == CaseStage.INFORMATION_REQUESTED);
            case HEAR -> news(NewsKind.HEARING_SET, before != CaseStage.HEARING);
            case ARCHIVE -> news(NewsKind.ARCHIVED, before != CaseStage.OPEN);
            case OPEN, GATHER, ASSIGN, PROPOSE, APPROVE, RETURN, SPLIT, MERGE, LEAVE -> Optional.empty();
        };
    }

    private static Optional<NewsKind> news(NewsKind kind, boolean told) {
        return told ? Optional.of(kind) : Optional.empty();
    }

    static DomainEvent decided(CaseDecided decided) {
        return new DomainEvent(DECIDED, decided.caseId().toString(), DECIDED_VERSION, decided.decidedAt(), decided);
    }
}
