package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.RegistrationStatement.Status;
import it.opposizioni.complaint.evidence.origin.CallOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is known about a complaint.
 *
 * @param registration null while the register has not answered
 * @param callers null while the operators' records have not answered
 * @param readByReporter whether what is known of other holders' oppositions has been removed
 * @param origins where calls came from, by call: what the authority has found out last
 */
record Facts(
        Instant filedAt,
        List<Call> calls,
        Boolean consentGiven,
        Boolean askedToStop,
        RegistrationStatement registration,
        CallerStatement callers,
        boolean readByReporter,
        Map<UUID, CallOrigin> origins) {

    Facts {
        origins = Map.copyOf(origins);
    }

    /** Without what the sources say. @param origins oldest first */
    static Facts of(Complaint complaint, List<CallOrigin> origins) {
        return new Facts(
                complaint.filedAt(),
                complaint.calls(),
                complaint.consentGiven().orElse(null),
                complaint.askedToStop().orElse(null),
                null,
                null,
                false,
                origins.stream().collect(Collectors.toMap(CallOrigin::callId, each -> each, (_, later) -> later)));
    }

    Facts with(RegistrationStatement otherRegistration, CallerStatement otherCallers) {
        return new Facts(
                filedAt, calls, consentGiven, askedToStop, otherRegistration, otherCallers, readByReporter, origins);
    }

    /** Without what would tell the reporter whether somebody else's line is in the register (deploy/docs/threats.md T2). */
    Facts forReporter() {
        Set<UUID> own = registration == null ? Set.of() : ownCalls(registration.calls());
        return new Facts(
                filedAt,
                calls,
                consentGiven,
                askedToStop,
                registration == null ? null : registration.replacing(c -> isOwn(c) ? c : notOpposed(c)),
                // what was answered about a number says whether it is in the register
                callers == null ? null : callers.replacing(c -> own.contains(c.callId()) ? c : c.withoutAnswers()),
                true,
                origins);
    }

    /** What concerns these calls alone. */
    Facts only(Set<UUID> callIds) {
        return new Facts(
                filedAt,
                calls.stream().filter(call -> callIds.contains(call.id())).toList(),
                consentGiven,
                askedToStop,
                registration == null
                        ? null
                        : new RegistrationStatement(
                                registration.complaintId(),
                                registration.statedAt(),
                                registration.calls().stream()
                                        .filter(call -> callIds.contains(call.callId()))
                                        .toList()),
                callers == null
                        ? null
                        : new CallerStatement(
                                callers.complaintId(),
                                callers.statedAt(),
                                callers.calls().stream()
                                        .filter(call -> callIds.contains(call.callId()))
                                        .toList()),
                readByReporter,
                origins);
    }

    /** As it was at the last instant at which the calls can have come of which only the part of the day is known; without all others. */
    Facts atLatest() {
        return with(registration == null ? null : registration.atLatest(), callers == null ? null : callers.atLatest());
    }

    private static boolean isOwn(RegistrationStatement.StatedCall call) {
        return call.isOpposed() && call.heldByReporter();
    }

    /** Whatever the source states of them. */
    private static Set<UUID> ownCalls(List<RegistrationStatement.StatedCall> stated) {
        Map<Boolean, Set<UUID>> calls = stated.stream()
                .collect(Collectors.partitioningBy(
                        Facts::isOwn,
                        Collectors.mapping(RegistrationStatement.StatedCall::callId, Collectors.toSet())));
        Set<UUID> own = calls.get(true);
        own.removeAll(calls.get(false));
        return own;
    }

    private static RegistrationStatement.StatedCall notOpposed(RegistrationStatement.StatedCall call) {
        return new RegistrationStatement.StatedCall(
                call.callId(), call.at(), Status.NOT_OPPOSED, null, null, null, null, false, null);
    }

    /** Both sources have answered. */
    boolean isComplete() {
        return registration != null && callers != null;
    }

    /** What the authority has found out about this call. */
    Optional<CallOrigin> originOf(UUID callId) {
        return Optional.ofNullable(origins.get(callId));
    }

    /** Whose line this call came from, where the authority has found that out. */
    Optional<CallOrigin> confirmedOrigin(UUID callId) {
        return originOf(callId).filter(CallOrigin::isConfirmed);
    }

    /** Without the lists of others that declared the number, where it is known which operator called. */
    CallerStatement.StatedCall ofWhoCalled(CallerStatement.StatedCall call) {
        return confirmedOrigin(call.callId())
                .map(origin -> call.ofDeclarant(origin.operatorId()))
                .orElse(call);
    }

    /** The number that was shown is known not to be where the call came from. */
    boolean isFalsified(UUID callId) {
        return originOf(callId).filter(CallOrigin::isFalsified).isPresent();
    }

    /** At the first instant at which the call can have come. */
    Optional<RegistrationStatement.StatedCall> registrationAt(UUID callId) {
        return registration.calls().stream()
                .filter(stated -> Objects.equals(stated.callId(), callId))
                .min(RegistrationStatement.BY_TIME);
    }

    /** At the first instant at which the call can have come. */
    Optional<CallerStatement.StatedCall> callerAt(UUID callId) {
        return callers.calls().stream()
                .filter(stated -> Objects.equals(stated.callId(), callId))
                .min(CallerStatement.BY_TIME);
    }
}
