package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.registration.OperatorState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What declarations, mandates and consultations say about the caller of each call of a complaint.
 *
 * @param round of the question that it answers; null when it is stated again without one
 */
record CallerStated(UUID complaintId, Instant statedAt, Integer round, List<Call> calls) {

    static final String TYPE = "it.opposizioni.operator.caller-stated.v1";

    /** @param consultations valid at the instant of the call, of the declarants and of their principals */
    record Call(
            UUID callId,
            Instant at,
            PhoneNumber callerNumber,
            List<Declarant> declaredBy,
            List<Principal> principals,
            List<LiveConsultation> consultations) {}

    /** @param state at the instant of the call */
    record Declarant(UUID operatorId, String name, String seat, Role role, OperatorState state, Instant declaredFrom) {}

    /** Whether the declarant calls for others. */
    enum Role {
        OUTSOURCER,
        PRINCIPAL
    }

    record Principal(UUID operatorId, String name, UUID mandateId, LocalDate from, LocalDate until) {}

    /** What a consultation was made for. */
    enum Medium {
        TELEPHONE,
        POST
    }

    /**
     * @param operatorId who consulted
     * @param onBehalfOf the principal that an outsourcer consulted for; null when it consulted for itself
     * @param answer about the called number
     * @param receiptCode of the receipt that says the same of it; null when there is none
     * @param register what the list was compared with, as that receipt says; null when there is none
     */
    record LiveConsultation(
            UUID consultationId,
            UUID operatorId,
            String operatorName,
            UUID onBehalfOf,
            Medium medium,
            LoggedAnswer answer,
            Instant sealedAt,
            Instant validUntil,
            String receiptCode,
            RegisterPosition register) {}

    /**
     * A state of the register: every change up to here, and none after.
     *
     * @param streamId with epoch and sequence the number of the last change; null when the receipt has only the instant
     */
    record RegisterPosition(UUID streamId, Integer epoch, Long sequence, Instant at) {}
}
