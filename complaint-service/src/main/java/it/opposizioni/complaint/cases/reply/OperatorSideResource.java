package it.opposizioni.complaint.cases.reply;

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

/** What the operator has said in a case: the regulator reads it, and answers requests for more time. */
@Path("/v1/cases")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such case.")
@Tag(name = "Cases")
class OperatorSideResource {

    private final OperatorSideService sides;
    private final Validator validator;
    private final CurrentCaller caller;

    OperatorSideResource(OperatorSideService sides, Validator validator, CurrentCaller caller) {
        this.sides = sides;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/operator-side")
    @Operation(
            operationId = "getOperatorSide",
            summary =
                    "What the operator was asked and replied itself, both parts, and the extensions that it asked for.",
            description =
                    "Also what was asked and replied in cases that were merged into this one, and before this one was"
                            + " split from another. What an official recorded of a reply that came otherwise is in the history.")
    @APIResponse(responseCode = "200", description = "Empty before the operator has said anything.")
    public OperatorSideView show(@PathParam("id") UUID id) {
        return sides.show(id, caller.get());
    }

    @POST
    @Path("/{id}/extension-answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerReplyExtension",
            summary = "Grant the operator more time to reply, up to a day, or refuse it with the reason.",
            description =
                    "At most 60 days after the last day so far. A day that is no working day becomes the next one.")
    @APIResponse(responseCode = "200", description = "As it is now.")
    @APIResponse(responseCode = "409", description = "Nobody waits for an answer.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public OperatorSideView answer(
            @PathParam("id") UUID id,
            @NotNull ReplyRequests.ExtensionAnswer answer,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return sides.answer(id, ReplyRequests.valid(answer, validator), caller.get(), idempotencyKey);
    }
}
