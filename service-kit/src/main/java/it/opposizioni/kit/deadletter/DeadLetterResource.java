package it.opposizioni.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.inbox.DeadLetter;
import it.opposizioni.kit.inbox.DeadLetterCause;
import it.opposizioni.kit.inbox.DeadLetters;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The messages that this service has given up, for the registrar. The portal, which has pages instead, excludes this bean. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Dead letters", description = "Messages of other services that could not be processed")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final CurrentCaller caller;

    DeadLetterResource(DeadLetters deadLetters, CurrentCaller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    @Schema(name = "DeadLetter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadLetterView(
            UUID id,

            @Schema(description = "The queue that it came with")
            String subscriber,

            DeadLetterCause cause,

            @Schema(description = "Of the event; absent when it could not be read")
            String type,

            @Schema(description = "The last eight characters of the id of what it is about")
            String subject,

            @Schema(description = "Of what it is about") Long version,

            @Schema(description = "When the event occurred") Instant occurredAt,

            @Schema(description = "Since when it is not tried any more by itself")
            Instant deadAt,

            Instant lastTriedAt,

            @Schema(description = "Also those by hand") int tries,

            @Schema(description = "Technical, of the last try, without personal data")
            String reason,

            @Schema(description = "When a snapshot of the publisher has brought what it says; absent when none has")
            Instant repairedAt,

            @Schema(description = "Names of the fields of what it says; only of one that is asked for alone")
            List<String> fields) {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.id(),
                    letter.subscriber(),
                    letter.cause(),
                    letter.type(),
                    letter.subject(),
                    letter.version(),
                    letter.occurredAt(),
                    letter.deadAt(),
                    letter.lastTriedAt(),
                    letter.tries(),
                    letter.reason(),
                    letter.repairedAt(),
                    letter.fields());
        }
    }

    @Schema(name = "DeadLetters")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadLettersPage(
            List<DeadLetterView> items,

            @Schema(description = "Cursor of the next page; absent on the last")
            String next,

            @Schema(description = "On all pages") long total) {}

    @Schema(name = "DeadLettersRedriven")
    public record Redriven(
            @Schema(description = "They are gone") int applied,

            @Schema(description = "They stay, each with the reason of this try")
            int failed,

            @Schema(description = "Those that are there now; over 500 at once, some were not tried")
            long remaining) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Messages that could not be processed",
            description = "From the one that has waited longest. What a message says is never shown.")
    public DeadLettersPage list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        Page<DeadLetterView> page = deadLetters.list(cursor, limit).map(DeadLetterView::of);
        return new DeadLettersPage(page.items(), page.next(), deadLetters.count());
    }

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", description = "The message")
    @APIResponse(responseCode = "404", description = "There is none; it may have been processed meanwhile")
    @Operation(
            operationId = "getDeadLetter",
            summary = "One message that could not be processed",
            description = "With the names of its fields, without their values.")
    public DeadLetterView show(@PathParam("id") UUID id) {
        return DeadLetterView.of(deadLetters.show(id));
    }

    @POST
    @Path("{id}/redrive")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "It was processed")
    @APIResponse(responseCode = "404", description = "There is none; it may have been processed meanwhile")
    @APIResponse(responseCode = "409", description = "It fails again, for the reason in the detail, and stays")
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Process one message again",
            description =
                    "Harmless at any time: what was processed meanwhile is recognised, and what is older than what is known"
                            + " changes nothing.")
    public void redrive(@PathParam("id") UUID id) {
        deadLetters.redrive(id, caller.get().subject());
    }

    @POST
    @Path("redrive")
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Process all of them again",
            description =
                    "At most 500, from the one that has waited longest. One that fails again does not hold up the others.")
    public Redriven redriveAll(
            @Schema(description = "Only those that came with this queue") @QueryParam("subscriber") String subscriber) {
        DeadLetters.Redriven done =
                deadLetters.redriveAll(subscriber, caller.get().subject());
        return new Redriven(done.applied(), done.failed(), done.remaining());
    }
}
