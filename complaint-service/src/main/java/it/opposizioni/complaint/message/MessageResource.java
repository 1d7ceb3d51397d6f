package it.opposizioni.complaint.message;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a reporter tells the authority in words while a complaint is open. */
@Path("/v1/complaints/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "What reporters tell the authority after the filing")
class MessageResource {

    private final MessageService messages;
    private final Validator validator;
    private final CurrentCaller caller;

    MessageResource(MessageService messages, Validator validator, CurrentCaller caller) {
        this.messages = messages;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.CITIZEN)
    @ResponseStatus(201)
    @Operation(
            operationId = "addMessageToComplaint",
            summary = "Tell the authority something more about one's own complaint.",
            description = "Until it is closed or withdrawn, at most ten of them and one more for each question of the"
                    + " authority's. It answers what was asked, up to the question that it names. Neither the operator nor"
                    + " anybody else reads it.")
    @APIResponse(responseCode = "201", description = "Kept; all messages about the complaint.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    @APIResponse(responseCode = "409", description = "The complaint is over, or there are as many as there can be.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public MessageList add(
            @PathParam("id") UUID id,
            @NotNull NewMessage message,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return messages.add(id, message.requireValid(validator), caller.get(), idempotencyKey);
    }

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "listMessagesOfComplaint",
            summary = "What its reporter has told the authority since the filing and what it has asked, oldest first.",
            description = "Visible to its reporter and to the regulator. The look is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The messages and questions, and how many messages can still be written.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    public MessageList list(@PathParam("id") UUID id) {
        return messages.list(id, caller.get());
    }
}
