package it.opposizioni.registry.managednumber;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.recipients.RecipientsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who asked about a number that its code has opened, for the web site. */
@Path("/v1/visits/{id}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = ManagedNumberResource.TAG, description = ManagedNumberResource.ABOUT)
class ManagedRecipientResource {

    private final ManagedNumberActs acts;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ManagedRecipientResource(ManagedNumberActs acts, Idempotency idempotency, CurrentCaller caller) {
        this.acts = acts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path) {}

    @GET
    @Operation(
            operationId = "getManagedRecipients",
            summary = "Which operators had an answer about a number that was opened by its code",
            description = "As getRecipients.")
    @APIResponse(responseCode = "200", description = "NOT_ASKED before the first question")
    @APIResponse(responseCode = "409", description = "The number is not open here")
    public RecipientsView get(@PathParam("id") UUID id) {
        return acts.recipients(id);
    }

    @POST
    @Operation(
            operationId = "askForManagedRecipients",
            summary = "Ask which operators had an answer about a number that was opened by its code",
            description = "As askForRecipients.")
    @APIResponseSchema(
            value = RecipientsView.class,
            responseCode = "200",
            responseDescription = "It is asked for, or the answer of the hour before")
    @APIResponse(responseCode = "409", description = "The number is not open here")
    @APIResponse(responseCode = "429", description = "Too many questions; Retry-After says when to try again")
    public RecipientsView ask(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        return idempotency.once(
                key,
                caller.get(),
                new Request("/v1/visits/" + id + "/recipients"),
                RecipientsView.class,
                () -> acts.askForRecipients(id));
    }
}
