package it.opposizioni.registry.listrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.listrequest.ListRequestView.Company;
import java.time.Instant;
import java.util.UUID;

/** The events of a request, as their contracts in src/main/contracts say. */
final class ListRequestEvents {

    static final String SENT = "it.opposizioni.registry.list-request-sent.v1";
    static final String DONE = "it.opposizioni.registry.list-request-done.v1";
    static final String REFUSED = "it.opposizioni.registry.list-request-refused.v1";

    private ListRequestEvents() {}

    /**
     * What all of them say.
     *
     * @param enteredBy subject of the person who acted for the organisation
     * @param holder of the numbers: key of the organisation at the desk, or the subject of a sole trader
     * @param organisation its name
     * @param done for how many numbers it was carried out
     * @param dueAt of a withdrawal that was carried out: when the first of them leave the register, unless that is undone; null otherwise
     * @param reason in the registrar's words; null unless it was refused
     * @param company whom it lets call, or no longer; null where it is about none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            UUID listId,
            ListRequestKind kind,
            String enteredBy,
            String holder,
            String organisation,
            String language,
            Instant sentAt,
            Instant at,
            int lines,
            int done,
            Instant dueAt,
            String reason,
            Company company) {}

    /**
     * @param dueAt null for what never leaves the register
     * @param company null for what is about none
     */
    static DomainEvent of(
            String event,
            ListRequest request,
            DeskHolders.Organisation organisation,
            Company company,
            Instant dueAt,
            Instant now) {
        Told told = new Told(
                request.id(),
                request.kind(),
                request.entered().by(),
                organisation.key(),
                organisation.name(),
                organisation.language(),
                request.sentAt(),
                now,
                request.lineCount(),
                request.doneCount(),
                dueAt,
                request.reason(),
                company);
        return new DomainEvent(event, request.id().toString(), request.version(), now, told);
    }
}
