package it.opposizioni.complaint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The data of {@code caller-stated}: who had declared the caller's number at each call, for whom and on which consultations. */
record CallerStatement(UUID complaintId, Instant statedAt, List<StatedCall> calls) {

    static final String TYPE = "it.opposizioni.operator.caller-stated.v1";

    static final Comparator<StatedCall> BY_TIME =
            Comparator.comparing(StatedCall::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    CallerStatement {
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /**
     * @param at of a call of which only the part of the day is known there are two, at its first and at its last possible instant
     * @param consultations those valid at that instant
     */
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

        /**
         * Of several the one that declared the number first, as the look-up names it: nobody evades by a second declaration, nor draws somebody
         * else in by one.
         */
        Optional<Declarant> firstDeclarant() {
            return declaredBy.stream()
                    .min(Comparator.comparing(Declarant::declaredFrom, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Declarant::operatorId, Comparator.nullsLast(Comparator.naturalOrder())));
        }

        boolean isDeclaredBy(UUID operatorId) {
            return declaredBy.stream().anyMatch(each -> operatorId.equals(each.operatorId()));
        }

        /** Without the lists of those that declared the number later. */
        StatedCall ofFirstDeclarant() {
            return ofDeclarant(firstDeclarant().map(Declarant::operatorId).orElse(null));
        }

        /** Without the lists of others that declared the number, too. */
        StatedCall ofDeclarant(UUID operatorId) {
            Set<UUID> others = declaredBy.stream()
                    .map(Declarant::operatorId)
                    .filter(id -> id != null && !id.equals(operatorId))
                    .collect(Collectors.toSet());
            return new StatedCall(
                    callId,
                    at,
                    declaredBy,
                    principals,
                    consultations.stream()
                            .filter(list -> !others.contains(list.operatorId())
                                    || Objects.equals(list.principalOrSelf(), operatorId))
                            .toList());
        }

        /** With the lists of this operator alone, no matter who had them compared. */
        StatedCall withListsOf(UUID operatorId) {
            return new StatedCall(
                    callId,
                    at,
                    declaredBy,
                    principals,
                    consultations.stream()
                            .filter(list -> operatorId.equals(list.principalOrSelf()))
                            .toList());
        }

        StatedCall withoutAnswers() {
            return new StatedCall(
                    callId,
                    at,
                    declaredBy,
                    principals,
                    consultations.stream().map(Consultation::withoutAnswer).toList());
        }
    }

    /**
     * @param state ACTIVE, SUSPENDED, LAPSED or REVOKED at that instant
     * @param role OUTSOURCER when it calls for others
     */
    record Declarant(UUID operatorId, String name, String role, String state, Instant declaredFrom) {

        boolean isSuspended() {
            return "SUSPENDED".equals(state);
        }

        boolean callsForOthers() {
            return "OUTSOURCER".equals(role);
        }
    }

    /** The call may have been made for it. */
    record Principal(UUID operatorId, String name, UUID mandateId, LocalDate from, LocalDate until) {}

    /** What a consultation said about the called number. */
    enum Answer {
        CALLABLE,
        OPPOSED,
        EXEMPTED,
        NOT_IN_LIST,
        /** It is no longer known, which does not mean "no". */
        UNKNOWN;

        /** An answer that this service does not know yet. */
        @JsonCreator
        static Answer read(String word) {
            return Arrays.stream(values())
                    .filter(answer -> answer.name().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /**
     * A list that was compared with the register and is still valid.
     *
     * @param onBehalfOf the principal it was compared for; null when it is the operator's own
     * @param medium POST when it was valid for paper mail and not for calls
     * @param receiptCode of the receipt that certifies it; null when there is none
     * @param register what the list was compared with: every change up to there and none after; null in older statements
     */
    record Consultation(
            UUID consultationId,
            UUID operatorId,
            String operatorName,
            UUID onBehalfOf,
            String medium,
            Answer answer,
            Instant sealedAt,
            Instant validUntil,
            String receiptCode,
            RegisterPosition register) {

        Consultation {
            answer = answer == null ? Answer.UNKNOWN : answer;
        }

        boolean isForCalls() {
            return !"POST".equals(medium);
        }

        /** Whose list it is, no matter who had it compared. */
        UUID principalOrSelf() {
            return onBehalfOf == null ? operatorId : onBehalfOf;
        }

        Consultation withoutAnswer() {
            return new Consultation(
                    consultationId,
                    operatorId,
                    operatorName,
                    onBehalfOf,
                    medium,
                    null,
                    sealedAt,
                    validUntil,
                    null,
                    null);
        }
    }

    /** Of each call that was asked about at two instants what was so at the later one; of another nothing. */
    CallerStatement atLatest() {
        return new CallerStatement(
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

    CallerStatement at(Instant otherStatedAt) {
        return new CallerStatement(complaintId, otherStatedAt, calls);
    }

    CallerStatement replacing(UnaryOperator<StatedCall> other) {
        return new CallerStatement(
                complaintId, statedAt, calls.stream().map(other).toList());
    }
}
