package it.opposizioni.complaint.caller;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Our reading of operator-service's events: only the fields that are used here. */
final class OperatorFacts {

    private static final String PREFIX = "it.opposizioni.operator.";
    static final String APPROVED = PREFIX + "operator-approved.v1";
    static final String SUSPENDED = PREFIX + "operator-suspended.v1";
    static final String REINSTATED = PREFIX + "operator-reinstated.v1";
    static final String NUMBER_DECLARED = PREFIX + "calling-number-declared.v1";
    static final String NUMBER_WITHDRAWN = PREFIX + "calling-number-withdrawn.v1";
    static final String MANDATE_AGREED = PREFIX + "mandate-agreed.v1";
    static final String MANDATE_ENDED = PREFIX + "mandate-ended.v1";

    record Operator(
            UUID operatorId,
            String name,
            String seat,
            String contact,
            boolean callsForOthers,
            KnownOperator.State state,
            Instant since) {}

    record CallingNumber(UUID declarationId, PhoneNumber number, UUID operatorId, String from, String until) {}

    record Mandate(
            UUID mandateId,
            UUID outsourcerId,
            UUID principalId,
            List<PhoneNumber> callingNumbers,
            LocalDate from,
            LocalDate until) {}

    private OperatorFacts() {}
}
