package it.opposizioni.registry.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The events of a delegation, as their contracts in src/main/contracts say. */
final class DelegationEvents {

    static final String OFFERED = "it.opposizioni.registry.delegation-offered.v1";
    static final String ACCEPTED = "it.opposizioni.registry.delegation-accepted.v1";
    static final String DECLINED = "it.opposizioni.registry.delegation-declined.v1";
    static final String ENDED = "it.opposizioni.registry.delegation-ended.v1";

    private DelegationEvents() {}

    /**
     * What every one of them says.
     *
     * @param principalName null when the identity provider does not state it
     * @param delegate subject; null of somebody whom the register does not know by the tax code
     * @param lastDay null for no end
     * @param endedByDelegate null unless it was ended
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            UUID delegationId,
            String principal,
            String principalName,
            String delegate,
            String delegateName,
            LocalDate lastDay,
            Instant at,
            Boolean endedByDelegate) {}

    /** @param known subject of the delegate, also before the acceptance; null when it is not known */
    static DomainEvent of(String event, Delegation delegation, String known, Instant now) {
        Told told = new Told(
                delegation.id(),
                delegation.principal().subject(),
                delegation.principal().name(),
                known,
                delegation.delegate().name(),
                delegation.lastDay(),
                now,
                delegation.endedBy() == null ? null : delegation.endedBy() == DelegationSide.RECEIVED);
        return new DomainEvent(event, delegation.id().toString(), delegation.version(), now, told);
    }
}
