package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of this service. Their shapes are contracts: see {@code src/main/contracts}. */
final class ComplaintEvents {

    static final String FILED = "it.opposizioni.complaint.complaint-filed.v1";
    static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    /** The first version of every complaint; its stage changes have the versions after it. */
    private static final long FILED_VERSION = 1;

    /** Asks the register and the operators' records for what they know. Without the reporter's own description. */
    record ComplaintFiled(
            UUID complaintId, String reporter, PhoneNumber calledNumber, List<FiledCall> calls, Instant filedAt) {}

    /**
     * @param callerNumber null when withheld, short or impossible
     * @param callerCode the short code that was shown, which may be declared, too; null when it was none
     */
    record FiledCall(
            UUID callId, PhoneNumber callerNumber, String callerCode, boolean withheld, Instant at, CallKind kind) {}

    /** @param assessment as the reporter may read it; null while the evidence is not complete */
    record ComplaintStageChanged(
            UUID complaintId, String reporter, Stage stage, Finding assessment, Instant changedAt) {}

    private ComplaintEvents() {}

    static DomainEvent filed(Complaint complaint) {
        List<FiledCall> calls = complaint.calls().stream()
                .map(call -> new FiledCall(
                        call.id(),
                        call.callerNumber().flatMap(ShownNumber::asPhoneNumber).orElse(null),
                        call.callerNumber()
                                .filter(ShownNumber::isShort)
                                .map(ShownNumber::written)
                                .orElse(null),
                        call.isWithheld(),
                        call.at(),
                        call.kind()))
                .toList();
        return new DomainEvent(
                FILED,
                complaint.id().toString(),
                FILED_VERSION,
                complaint.filedAt(),
                new ComplaintFiled(
                        complaint.id(), complaint.reporter(), complaint.calledNumber(), calls, complaint.filedAt()));
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
                        complaint.stageSince()));
    }
}
