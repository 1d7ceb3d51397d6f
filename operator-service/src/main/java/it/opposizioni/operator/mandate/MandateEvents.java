package it.opposizioni.operator.mandate;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events about mandates for the other services; contracts in {@code src/main/contracts}. */
final class MandateEvents {

    static final String PROPOSED = "it.opposizioni.operator.mandate-proposed.v1";
    static final String AGREED = "it.opposizioni.operator.mandate-agreed.v1";
    static final String ENDED = "it.opposizioni.operator.mandate-ended.v1";

    /** @param until last day, null without end */
    record Terms(
            UUID mandateId,
            UUID outsourcerId,
            String outsourcerName,
            UUID principalId,
            String principalName,
            List<ShownNumber> callingNumbers,
            LocalDate from,
            LocalDate until) {}

    /** @param proposedBy one of the two; the other has to accept */
    record Proposal(
            UUID mandateId,
            UUID outsourcerId,
            String outsourcerName,
            UUID principalId,
            String principalName,
            UUID proposedBy,
            List<ShownNumber> callingNumbers,
            LocalDate from,
            LocalDate until) {}

    private MandateEvents() {}

    /** The names of both sides, as they are now: recipients need not look them up. */
    record Names(String outsourcer, String principal) {}

    static DomainEvent proposed(Mandate mandate, Names names) {
        Proposal proposal = new Proposal(
                mandate.id(),
                mandate.outsourcerId(),
                names.outsourcer(),
                mandate.principalId(),
                names.principal(),
                mandate.proposedBy(),
                mandate.callingNumbers(),
                mandate.from(),
                mandate.until());
        return new DomainEvent(PROPOSED, mandate.id().toString(), mandate.version(), mandate.proposedAt(), proposal);
    }

    static DomainEvent of(String type, Mandate mandate, Names names, Instant at) {
        Terms terms = new Terms(
                mandate.id(),
                mandate.outsourcerId(),
                names.outsourcer(),
                mandate.principalId(),
                names.principal(),
                mandate.callingNumbers(),
                mandate.from(),
                mandate.until());
        return new DomainEvent(type, mandate.id().toString(), mandate.version(), at, terms);
    }
}
