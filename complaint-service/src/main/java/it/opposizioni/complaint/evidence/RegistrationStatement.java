package it.opposizioni.complaint.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The data of {@code registration-stated}: what the register knew of the called number at each call. */
record RegistrationStatement(UUID complaintId, Instant statedAt, List<StatedCall> calls) {

    static final String TYPE = "it.opposizioni.registry.registration-stated.v1";

    static final Comparator<StatedCall> BY_TIME =
            Comparator.comparing(StatedCall::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    RegistrationStatement {
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** Of each call that was asked about at two instants what was so at the later one; of another nothing. */
    RegistrationStatement atLatest() {
        return new RegistrationStatement(
                complaintId,
                statedAt,
                calls.stream()
                        .filter(one -> compared(one).anyMatch(order -> order > 0)
                                && compared(one).noneMatch(order -> order < 0))
                        .toList());
    }

    /** With what is stated of the same call. */
    private IntStream compared(StatedCall one) {
        return calls.stream()
                .filter(other -> Objects.equals(one.callId(), other.callId()))
                .mapToInt(other -> BY_TIME.compare(one, other));
    }

    RegistrationStatement at(Instant otherStatedAt) {
        return new RegistrationStatement(complaintId, otherStatedAt, calls);
    }

    RegistrationStatement replacing(UnaryOperator<StatedCall> other) {
        return new RegistrationStatement(
                complaintId, statedAt, calls.stream().map(other).toList());
    }

    /** The register knows the reporter by no account, and so as no holder; a registrar has seen that the line is the reporter's. */
    RegistrationStatement aboutProvedLine() {
        return replacing(call -> call.isOpposed() && !call.heldByReporter() ? call.asHeld() : call);
    }

    /** The opposition at that instant. REGISTERED: recorded less than 15 days before (DPR 26/2022 art. 8 c. 2). */
    enum Status {
        NOT_OPPOSED,
        REGISTERED,
        ACTIVE
    }

    /**
     * @param at of a call of which only the part of the day is known there are two, at its first and at its last possible instant
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

        /** Without its id: among the reporter's own numbers there is no page of it. */
        StatedCall asHeld() {
            return new StatedCall(
                    callId, at, status, null, effectiveFrom, activeFrom, consentsRevokedAsOf, true, recorded);
        }

        boolean isOpposed() {
            return status == Status.REGISTERED || status == Status.ACTIVE;
        }
    }
}
