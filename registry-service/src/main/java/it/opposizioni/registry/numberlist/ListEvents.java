package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The events of a list, as their contracts in src/main/contracts say. */
final class ListEvents {

    static final String RECORDED = "it.opposizioni.registry.number-list-recorded.v1";
    static final String REFUSED = "it.opposizioni.registry.number-list-refused.v1";

    private ListEvents() {}

    /**
     * What both say.
     *
     * @param sentBy subject of who acted for the organisation
     * @param organisation its name
     * @param reason in the registrar's words; null of a recorded one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            UUID listId,
            String sentBy,
            String organisation,
            Instant sentAt,
            Instant at,
            int lines,
            int recorded,
            String reason) {}

    static DomainEvent of(String event, SentList list, String organisation, Instant now) {
        Told told = new Told(
                list.id(),
                list.sentBy(),
                organisation,
                list.sentAt(),
                now,
                list.lineCount(),
                list.recorded(),
                list.reason());
        return new DomainEvent(event, list.id().toString(), list.version(), now, told);
    }
}
