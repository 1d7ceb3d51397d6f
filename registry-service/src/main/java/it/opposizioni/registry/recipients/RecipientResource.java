package it.opposizioni.registry.recipients;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.opposition.OppositionLookup;
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

/** Who asked about a holder's number, over HTTP. */
@Path("/v1/oppositions/{id}/recipients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Recipients", description = "Operators that had an answer about a number")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class RecipientResource {

    private final Recipients recipients;
    private final OppositionLookup oppositions;
    private final Idempotency idempotency;
    private final CurrentHolder holder;

    RecipientResource(
            Recipients recipients, OppositionLookup oppositions, Idempotency idempotency, CurrentHolder holder) {
        this.recipients = recipients;
        this.oppositions = oppositions;
        this.idempotency = idempotency;
        this.holder = holder;
    }

    private record Request(String path) {}

    @GET
    @Operation(
            operationId = "getRecipients",
            summary = "Which operators had an answer about one's number, as far as it was asked",
            description =
                    "GDPR art. 15 par. 1 lett. c. Of the last 24 months, and of the time since the number was registered, or since the person claimed it after somebody else had asked for something from the line. Kept for 30 days after the question.")
    @APIResponse(
            responseCode = "200",
            description = "NOT_ASKED before the first question, and when the answer is not kept any more")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    public RecipientsView get(@PathParam("id") UUID id) {
        return recipients.of(oppositions.own(id, holder.get().subject()));
    }

    @POST
    @Operation(
            operationId = "askForRecipients",
            summary = "Ask which operators had an answer about one's number",
            description =
                    "The answer comes within seconds as a rule: getRecipients has it then. While it is waited for, and for an hour after it, a question changes nothing, and does not count.")
    @APIResponseSchema(
            value = RecipientsView.class,
            responseCode = "200",
            responseDescription = "It is asked for, or the answer of the hour before")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(responseCode = "429", description = "Too many questions; Retry-After says when to try again")
    public RecipientsView ask(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        Caller person = holder.get();
        return idempotency.once(
                key,
                person,
                new Request("/v1/oppositions/" + id + "/recipients"),
                RecipientsView.class,
                () -> recipients.ask(oppositions.own(id, person.subject()), person.subject()));
    }
}
