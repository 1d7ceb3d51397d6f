package it.opposizioni.complaint.caller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The data of operator-service's events, as far as it is used here. */
final class OperatorFacts {

    private static final String PREFIX = "it.opposizioni.operator.";
    static final String APPROVED = PREFIX + "operator-approved.v1";
    static final String SUSPENDED = PREFIX + "operator-suspended.v1";
    static final String REINSTATED = PREFIX + "operator-reinstated.v1";
    static final String LAPSED = PREFIX + "operator-lapsed.v1";
    static final String REVOKED = PREFIX + "operator-revoked.v1";
    static final String CHANGED = PREFIX + "operator-changed.v1";
    static final String NUMBER_DECLARED = PREFIX + "calling-number-declared.v1";
    static final String NUMBER_WITHDRAWN = PREFIX + "calling-number-withdrawn.v1";
    static final String RANGE_DECLARED = PREFIX + "calling-range-declared.v1";
    static final String RANGE_WITHDRAWN = PREFIX + "calling-range-withdrawn.v1";
    static final String CONFLICT_RAISED = PREFIX + "calling-number-conflict-raised.v1";
    static final String CONFLICT_SETTLED = PREFIX + "calling-number-conflict-settled.v1";
    static final String MANDATE_AGREED = PREFIX + "mandate-agreed.v1";
    static final String MANDATE_ENDED = PREFIX + "mandate-ended.v1";
    static final String MEMBER_JOINED = PREFIX + "team-member-joined.v1";
    static final String MEMBER_ROLE_CHANGED = PREFIX + "team-member-role-changed.v1";
    static final String MEMBER_LEFT = PREFIX + "team-member-left.v1";

    /** The events after which somebody else is named as a caller, or may answer in an operator's name. */
    static final Set<String> CHANGING = Set.of(
            APPROVED,
            SUSPENDED,
            REINSTATED,
            LAPSED,
            REVOKED,
            CHANGED,
            NUMBER_DECLARED,
            NUMBER_WITHDRAWN,
            RANGE_DECLARED,
            RANGE_WITHDRAWN,
            CONFLICT_RAISED,
            CONFLICT_SETTLED,
            MANDATE_AGREED,
            MANDATE_ENDED,
            MEMBER_JOINED,
            MEMBER_ROLE_CHANGED,
            MEMBER_LEFT);

    /** @param rocNumber null when it has given none */
    record Operator(
            UUID operatorId,
            String name,
            String seat,
            String contact,
            String rocNumber,
            boolean callsForOthers,
            OperatorState state,
            Instant since) {}

    /** @param verifiedAt when the operator proved that it has the line; null while it has not, and in older events */
    record CallingNumber(
            UUID declarationId, String number, UUID operatorId, Instant from, Instant until, Instant verifiedAt) {
        CallingRange asRange() {
            return new CallingRange(declarationId, number, number, operatorId, from, until, verifiedAt);
        }
    }

    /**
     * @param first E.164, or the digits of a short code; {@code last} too
     * @param verifiedAt null for a range: only one line can be proved
     */
    record CallingRange(
            UUID declarationId,
            String first,
            String last,
            UUID operatorId,
            Instant from,
            Instant until,
            Instant verifiedAt) {}

    /** @param settledAt null while it is open */
    record Conflict(UUID conflictId, String first, String last, Instant raisedAt, Instant settledAt) {}

    record Mandate(
            UUID mandateId,
            UUID outsourcerId,
            UUID principalId,
            List<String> callingNumbers,
            LocalDate from,
            LocalDate until) {}

    /**
     * @param subject the person's account; null when the person has left
     * @param role as operator-service names it, which may know more roles one day; null when the person has left
     */
    record Member(UUID memberId, UUID operatorId, String subject, String role) {}

    private OperatorFacts() {}
}
