package it.opposizioni.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The events of a representation, as their contracts in src/main/contracts say. */
final class RepresentationEvents {

    static final String CONFIRMED = "it.opposizioni.registry.representation-confirmed.v1";
    static final String REFUSED = "it.opposizioni.registry.representation-refused.v1";
    static final String ENDED = "it.opposizioni.registry.representation-ended.v1";

    private RepresentationEvents() {}

    /**
     * What every one of them says.
     *
     * @param holder of the organisation's numbers: its key at the desk, or the subject of a sole trader; null until it is confirmed
     * @param language of the letters to the organisation
     * @param reason in the registrar's words; null where there is none
     * @param endedByRepresentative null unless it was ended
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            UUID representationId,
            String representative,
            String holder,
            String organisation,
            String language,
            Instant at,
            String reason,
            Boolean endedByRepresentative) {}

    /** @param holder null of what nobody has confirmed */
    static DomainEvent of(String event, Representation representation, String holder, Instant now) {
        Told told = new Told(
                representation.id(),
                representation.representative().subject(),
                holder,
                representation.name(),
                representation.language(),
                now,
                representation.reason(),
                representation.endedBy() == null ? null : representation.isOf(representation.endedBy()));
        return new DomainEvent(event, representation.id().toString(), representation.version(), now, told);
    }
}
