package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our reading of complaint-service's event: only the fields that are used here. */
record ComplaintFiled(UUID complaintId, PhoneNumber calledNumber, List<Call> calls) {

    static final String TYPE = "it.opposizioni.complaint.complaint-filed.v1";

    /** @param callerNumber null when nothing was shown that can be a number */
    record Call(UUID callId, PhoneNumber callerNumber, Instant at) {}
}
