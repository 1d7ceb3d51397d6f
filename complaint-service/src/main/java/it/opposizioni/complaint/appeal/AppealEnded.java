package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An appeal against the decision that closed a complaint has ended, or what was said of its end was an error: who complained is to be told. Its
 * contract is in src/main/contracts. It does not say how: that is on the page of the complaint.
 *
 * @param code what people call the complaint
 * @param callerNumbers this and the last call: what tells the complaint from others of the same reporter
 */
record AppealEnded(
        UUID complaintId,
        String reporter,
        Instant changedAt,
        String code,
        List<String> callerNumbers,
        Instant lastCallAt) {

    static final String TYPE = "it.opposizioni.complaint.complaint-appeal-ended.v1";

    /** Of a subject of its own: the letter of one appeal is not the next event of the complaint. */
    private static final long VERSION = 1;

    static DomainEvent event(UUID appealId, Complaint complaint, Instant at) {
        return new DomainEvent(
                TYPE,
                appealId.toString(),
                VERSION,
                at,
                new AppealEnded(
                        complaint.id(),
                        complaint.reporter(),
                        at,
                        complaint.code(),
                        Call.callerNumbers(complaint.calls()),
                        Call.last(complaint.calls()).earliest()));
    }
}
