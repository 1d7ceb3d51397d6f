package it.opposizioni.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.desk.DeskPerson;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.complaint.question.Question;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The events of this service about complaints. Their shapes are contracts: see {@code src/main/contracts}. */
public final class ComplaintEvents {

    static final String FILED = "it.opposizioni.complaint.complaint-filed.v1";
    static final String EVIDENCE_REQUESTED = "it.opposizioni.complaint.evidence-requested.v1";
    static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";
    static final String EVIDENCE_CHANGED = "it.opposizioni.complaint.evidence-changed.v1";
    static final String QUESTION_ASKED = "it.opposizioni.complaint.question-asked.v1";

    /** That of the filing: the other events of a complaint have the versions after it. And that of news, each of which has a subject of its own. */
    private static final long FIRST_VERSION = 1;

    /** Asks the register and the operators' records for what they know. Without the reporter's own description. */
    record ComplaintFiled(
            UUID complaintId, String reporter, PhoneNumber calledNumber, List<FiledCall> calls, Instant filedAt) {}

    /**
     * The same question as {@link ComplaintFiled} again, for those who have not answered it.
     *
     * @param round from 2: the filing is the first
     * @param sources REGISTER, OPERATORS or both
     */
    record EvidenceRequested(
            UUID complaintId,
            int round,
            List<String> sources,
            String reporter,
            PhoneNumber calledNumber,
            List<FiledCall> calls,
            Instant filedAt,
            Instant requestedAt) {}

    /**
     * What was so at one instant at which a call came. Of a call of which only the part of the day is known it is asked twice under the same id:
     * at the first and at the last instant at which it can have come.
     *
     * @param callerNumber null when withheld, short or impossible
     * @param callerCode the short code that was shown, which may be declared, too; null when it was none
     */
    record FiledCall(
            UUID callId, PhoneNumber callerNumber, String callerCode, boolean withheld, Instant at, CallKind kind) {}

    /**
     * @param assessment as the reporter may read it; null while the evidence is not complete
     * @param code what people call the complaint
     * @param lastCallAt of a call of which only the part of the day is known, the beginning of that part
     * @param callerNumbers this and the last call: what tells the complaint from others of the same reporter
     * @param passedOnTo the authority that a complaint outside the scope went to; absent otherwise
     * @param reason in the words of the authority, for somebody who told the desk of the complaint, and has no page of it; absent for others
     */
    record ComplaintStageChanged(
            UUID complaintId,
            String reporter,
            Stage stage,
            Finding assessment,
            Instant changedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) OtherAuthority passedOnTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /**
     * There is something to read on the page of the complaint. It is not said what.
     *
     * @param code what people call the complaint
     * @param callerNumbers this and the last call: what tells the complaint from others of the same reporter
     */
    public record News(
            UUID complaintId,
            String reporter,
            Instant changedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt) {}

    /**
     * The authority has asked the reporter something.
     *
     * @param text of the question for somebody who told the desk of the complaint, and has no page of it; null for others
     * @param answerBy the last day for the answer
     */
    record QuestionAsked(
            UUID complaintId,
            String reporter,
            String text,
            LocalDate answerBy,
            Instant askedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt) {}

    private ComplaintEvents() {}

    private static List<FiledCall> calls(Complaint complaint) {
        return complaint.calls().stream()
                .flatMap(call -> Stream.of(call.time().earliest(), call.time().latest())
                        .distinct()
                        .map(at -> asked(call, at)))
                .toList();
    }

    private static FiledCall asked(Call call, Instant at) {
        return new FiledCall(
                call.id(),
                call.callerNumber().flatMap(ShownNumber::asPhoneNumber).orElse(null),
                call.callerNumber()
                        .filter(ShownNumber::isShort)
                        .map(ShownNumber::written)
                        .orElse(null),
                call.isWithheld(),
                at,
                call.kind());
    }

    static DomainEvent filed(Complaint complaint) {
        return new DomainEvent(
                FILED,
                complaint.id().toString(),
                FIRST_VERSION,
                complaint.filedAt(),
                new ComplaintFiled(
                        complaint.id(),
                        complaint.reporter(),
                        complaint.calledNumber(),
                        calls(complaint),
                        complaint.filedAt()));
    }

    static DomainEvent evidenceRequested(Complaint complaint, int round, List<String> sources, Instant at) {
        return new DomainEvent(
                EVIDENCE_REQUESTED,
                complaint.id().toString(),
                complaint.nextEvent(),
                at,
                new EvidenceRequested(
                        complaint.id(),
                        round,
                        sources,
                        complaint.reporter(),
                        complaint.calledNumber(),
                        calls(complaint),
                        complaint.filedAt(),
                        at));
    }

    static DomainEvent stageChanged(Complaint complaint) {
        Finding assessment = complaint.assessmentFor(Actor.REPORTER);
        return new DomainEvent(
                STAGE_CHANGED,
                complaint.id().toString(),
                complaint.version(),
                complaint.stageSince(),
                new ComplaintStageChanged(
                        complaint.id(),
                        complaint.reporter(),
                        complaint.stage(),
                        assessment == Finding.INCOMPLETE ? null : assessment,
                        complaint.stageSince(),
                        complaint.code(),
                        Call.callerNumbers(complaint.calls()),
                        Call.last(complaint.calls()).earliest(),
                        complaint.passedOnTo().orElse(null),
                        forDesk(
                                complaint,
                                reasonOfAuthority(complaint.stageChanges().getLast()))));
    }

    /** Of a subject of its own: how often it is told depends on the order in which sources state, and the version of a complaint must not. */
    static DomainEvent evidenceChanged(UUID subject, Complaint complaint, Instant at) {
        return new DomainEvent(EVIDENCE_CHANGED, subject.toString(), FIRST_VERSION, at, news(complaint, at));
    }

    public static News news(Complaint complaint, Instant at) {
        return new News(
                complaint.id(),
                complaint.reporter(),
                at,
                complaint.code(),
                Call.callerNumbers(complaint.calls()),
                Call.last(complaint.calls()).earliest());
    }

    /** Why somebody has withdrawn is in the person's own words. */
    private static String reasonOfAuthority(StageChange change) {
        return change.actor() == Actor.REGULATOR ? change.reason().orElse(null) : null;
    }

    private static String forDesk(Complaint complaint, String words) {
        return DeskPerson.isDeskKey(complaint.reporter()) ? words : null;
    }

    static DomainEvent questionAsked(Complaint complaint, Question asked) {
        return new DomainEvent(
                QUESTION_ASKED,
                complaint.id().toString(),
                complaint.nextEvent(),
                asked.askedAt(),
                new QuestionAsked(
                        complaint.id(),
                        complaint.reporter(),
                        forDesk(complaint, asked.text()),
                        asked.answerBy(),
                        asked.askedAt(),
                        complaint.code(),
                        Call.callerNumbers(complaint.calls()),
                        Call.last(complaint.calls()).earliest()));
    }
}
