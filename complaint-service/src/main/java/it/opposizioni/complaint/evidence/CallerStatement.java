package it.opposizioni.complaint.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Our reading of {@code caller-stated}: who stood behind the caller's number at each call. */
record CallerStatement(UUID complaintId, Instant statedAt, List<StatedCall> calls) {

    static final String TYPE = "it.opposizioni.operator.caller-stated.v1";

    CallerStatement {
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** @param consultations those alive at that instant */
    record StatedCall(
            UUID callId,
            Instant at,
            List<Declarant> declaredBy,
            List<Principal> principals,
            List<Consultation> consultations) {

        StatedCall {
            declaredBy = declaredBy == null ? List.of() : List.copyOf(declaredBy);
            principals = principals == null ? List.of() : List.copyOf(principals);
            consultations = consultations == null ? List.of() : List.copyOf(consultations);
        }
    }

    /** @param state ACTIVE or SUSPENDED at that instant */
    record Declarant(UUID operatorId, String name, String state, String declaredFrom) {

        boolean isSuspended() {
            return "SUSPENDED".equals(state);
        }
    }

    /** The call may have been made for it. */
    record Principal(UUID operatorId, String name, UUID mandateId, String from, String until) {}

    /** A list of that operator, compared with the register and still good for calling. */
    record Consultation(
            UUID consultationId, UUID operatorId, String operatorName, Instant sealedAt, Instant validUntil) {}
}
