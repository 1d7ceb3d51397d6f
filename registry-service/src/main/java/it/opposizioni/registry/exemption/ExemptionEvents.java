package it.opposizioni.registry.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.exemption.Exemption.EndReason;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.holder.LineContacts.LineContact;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.operatordirectory.OperatorStanding;
import it.opposizioni.registry.opposition.Opposition;
import java.time.Instant;
import java.util.UUID;

/** The events of an exemption, as their contracts in src/main/contracts say. */
final class ExemptionEvents {

    static final String GRANTED = "it.opposizioni.registry.exemption-granted.v1";
    static final String EXPIRED = "it.opposizioni.registry.exemption-expired.v1";
    static final String ENDED = "it.opposizioni.registry.exemption-ended.v1";

    private ExemptionEvents() {}

    /**
     * Who is written to about it, and by which name.
     *
     * @param holder null where nobody holds the number
     * @param correspondent who registered it without an account; else null
     * @param operatorName null where no event has named the operator
     * @param operatorState what it may do now, also null then
     * @param listId the request about many numbers that it is a part of, of which its own event tells; null for what is about this number alone
     */
    record Told(
            String holder,
            LineContact correspondent,
            String operatorName,
            OperatorStanding operatorState,
            UUID listId) {

        /** What a copy still knew was told when it happened. */
        static final Told NOBODY = new Told(null, null, null, null, null);

        static Told of(
                Opposition opposition,
                LineContacts contacts,
                OperatorDirectory directory,
                UUID operatorId,
                UUID listId) {
            return new Told(
                    opposition.holder(),
                    opposition.holder() == null
                            ? contacts.contactOf(opposition.id()).orElse(null)
                            : null,
                    directory.nameOf(operatorId).orElse(null),
                    directory.standingOf(operatorId).orElse(null),
                    listId);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExemptionGranted(
            UUID exemptionId,
            UUID oppositionId,
            PhoneNumber number,
            UUID operatorId,
            Instant from,
            Instant until,
            String holder,
            LineContact correspondent,
            String operatorName,
            OperatorStanding operatorState,
            UUID listId) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExemptionEnded(
            UUID exemptionId,
            UUID oppositionId,
            PhoneNumber number,
            UUID operatorId,
            Instant endedAt,
            Instant from,
            EndReason reason,
            String holder,
            LineContact correspondent,
            String operatorName,
            OperatorStanding operatorState,
            UUID listId) {}

    /** @param until the first instant that no longer belonged to it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ExemptionExpired(
            UUID exemptionId,
            UUID oppositionId,
            PhoneNumber number,
            UUID operatorId,
            Instant until,
            String holder,
            LineContact correspondent,
            String operatorName,
            OperatorStanding operatorState,
            UUID listId) {}

    static DomainEvent granted(Exemption e, Told told) {
        ExemptionPeriod period = e.period();
        return event(
                GRANTED,
                e,
                e.grantedAt(),
                new ExemptionGranted(
                        e.id(),
                        e.oppositionId(),
                        e.number(),
                        e.operatorId(),
                        period.from(),
                        period.until(),
                        told.holder(),
                        told.correspondent(),
                        told.operatorName(),
                        told.operatorState(),
                        told.listId()));
    }

    static DomainEvent ended(Exemption e, Told told) {
        return event(
                ENDED,
                e,
                e.endedAt(),
                new ExemptionEnded(
                        e.id(),
                        e.oppositionId(),
                        e.number(),
                        e.operatorId(),
                        e.endedAt(),
                        e.period().from(),
                        e.endReason(),
                        told.holder(),
                        told.correspondent(),
                        told.operatorName(),
                        told.operatorState(),
                        told.listId()));
    }

    /** Nothing has changed, and nothing comes after it. */
    static DomainEvent expired(Exemption e, Told told) {
        Instant until = e.period().until();
        return new DomainEvent(
                EXPIRED,
                e.id().toString(),
                e.version() + 1,
                until,
                new ExemptionExpired(
                        e.id(),
                        e.oppositionId(),
                        e.number(),
                        e.operatorId(),
                        until,
                        told.holder(),
                        told.correspondent(),
                        told.operatorName(),
                        told.operatorState(),
                        told.listId()));
    }

    private static DomainEvent event(String type, Exemption exemption, Instant at, Object data) {
        return new DomainEvent(type, exemption.id().toString(), exemption.version(), at, data);
    }
}
