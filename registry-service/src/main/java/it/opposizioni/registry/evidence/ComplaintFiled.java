package it.opposizioni.registry.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of the event {@code complaint-filed}. */
record ComplaintFiled(UUID complaintId, String reporter, PhoneNumber calledNumber, List<Call> calls) {

    record Call(UUID callId, Instant at) {}
}
