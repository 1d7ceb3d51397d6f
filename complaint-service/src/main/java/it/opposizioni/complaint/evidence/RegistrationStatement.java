package it.opposizioni.complaint.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The data of {@code registration-stated}: what the register knew of the called number at each call. */
record RegistrationStatement(UUID complaintId, Instant statedAt, List<StatedCall> calls) {

    static final String TYPE = "it.opposizioni.registry.registration-stated.v1";

    RegistrationStatement {
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    RegistrationStatement at(Instant otherStatedAt) {
        return new RegistrationStatement(complaintId, otherStatedAt, calls);
    }

    RegistrationStatement replacing(UnaryOperator<StatedCall> other) {
        return new RegistrationStatement(
                complaintId, statedAt, calls.stream().map(other).toList());
    }

    /** The opposition at that instant. REGISTERED: recorded less than 15 days before (DPR 26/2022 art. 8 c. 2). */
    enum Status {
        NOT_OPPOSED,
        REGISTERED,
        ACTIVE
    }

    /**
     * @param consentsRevokedAsOf null when this entry revoked none, as an unlisted line's does (DPR 26/2022 art. 7 c. 7)
     * @param heldByReporter whether the reporter is the holder of that opposition
     * @param recorded the change by which calls to the number became opposed; null when the register did not say
     */
    record StatedCall(
            UUID callId,
            Instant at,
            Status status,
            UUID oppositionId,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            boolean heldByReporter,
            RegisterPosition recorded) {

        boolean isOpposed() {
            return status == Status.REGISTERED || status == Status.ACTIVE;
        }
    }
}
