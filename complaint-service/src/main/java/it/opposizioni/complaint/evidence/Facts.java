package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is known about a complaint.
 *
 * @param registration null while the register has not answered
 * @param callers null while the operators' records have not answered
 * @param readByReporter whether what is known of other holders' oppositions has been taken out
 */
record Facts(
        Instant filedAt,
        List<Call> calls,
        Boolean consentGiven,
        Boolean askedToStop,
        RegistrationStatement registration,
        CallerStatement callers,
        boolean readByReporter) {

    static Facts of(Complaint complaint, RegistrationStatement registration, CallerStatement callers) {
        return new Facts(
                complaint.filedAt(),
                complaint.calls(),
                complaint.consentGiven().orElse(null),
                complaint.askedToStop().orElse(null),
                registration,
                callers,
                false);
    }

    /** Without what would tell the reporter whether somebody else's line is in the register (threats.md T2). */
    Facts forReporter() {
        return new Facts(
                filedAt,
                calls,
                consentGiven,
                askedToStop,
                registration == null
                        ? null
                        : new RegistrationStatement(
                                registration.complaintId(),
                                registration.statedAt(),
                                registration.calls().stream()
                                        .map(Facts::ownOnly)
                                        .toList()),
                callers,
                true);
    }

    private static RegistrationStatement.StatedCall ownOnly(RegistrationStatement.StatedCall call) {
        return call.isOpposed() && call.heldByReporter()
                ? call
                : new RegistrationStatement.StatedCall(
                        call.callId(), call.at(), Status.NOT_OPPOSED, null, null, null, null, false);
    }

    /** Both sources have answered. */
    boolean isComplete() {
        return registration != null && callers != null;
    }

    Optional<RegistrationStatement.StatedCall> registrationAt(UUID callId) {
        return registration.calls().stream()
                .filter(stated -> Objects.equals(stated.callId(), callId))
                .findFirst();
    }

    Optional<CallerStatement.StatedCall> callerAt(UUID callId) {
        return callers.calls().stream()
                .filter(stated -> Objects.equals(stated.callId(), callId))
                .findFirst();
    }
}
