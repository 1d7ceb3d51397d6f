package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.registry.desk.DeskHolders;
import java.time.Instant;
import java.util.List;
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
     * @param holder of the numbers: key of the organisation at the desk, or the subject of a sole trader
     * @param organisation its name
     * @param protocols of what was recorded: one for each thousand
     * @param reason in the registrar's words; null of a recorded one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            UUID listId,
            String sentBy,
            String holder,
            String organisation,
            String language,
            Instant sentAt,
            Instant at,
            int lines,
            int recorded,
            List<String> protocols,
            String reason) {}

    static DomainEvent of(String event, SentList list, DeskHolders.Organisation organisation, Instant now) {
        Told told = new Told(
                list.id(),
                list.sentBy(),
                organisation.key(),
                organisation.name(),
                organisation.language(),
                list.sentAt(),
                now,
                list.lineCount(),
                list.recorded(),
                list.protocols(),
                list.reason());
        return new DomainEvent(event, list.id().toString(), list.version(), now, told);
    }
}
