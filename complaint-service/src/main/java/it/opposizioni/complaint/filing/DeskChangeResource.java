package it.opposizioni.complaint.filing;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What registrars do to a complaint that came to the desk when its reporter asks for it. */
@Path("/v1/desk/complaints/{id}")
@RolesAllowed(Role.Names.REGISTRAR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is none, or it did not come to the desk.")
@APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
@Tag(name = "Desk")
class DeskChangeResource {

    private final DeskChangeService changes;
    private final CurrentCaller caller;

    DeskChangeResource(DeskChangeService changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @Path("/withdrawal")
    @Operation(
            operationId = "withdrawDeskComplaint",
            summary = "Withdraw a complaint for its reporter, who asked the desk for it.",
            description =
                    "Possible at any stage until it is closed, while the person has not signed in. The complaint’s"
                            + " history says how it came.")
    @APIResponse(responseCode = "200", description = "The complaint at its new stage.")
    @APIResponse(
            responseCode = "409",
            description = "It is over, or its reporter has signed in and withdraws it alone.")
    public DeskFilingView withdraw(
            @PathParam("id") UUID id,
            @NotNull DeskWithdrawal withdrawal,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return changes.withdraw(id, withdrawal, caller.get(), idempotencyKey);
    }

    @POST
    @Path("/calls")
    @Operation(
            operationId = "addCallsToDeskComplaint",
            summary = "Add calls that its reporter told the desk of: all of them, or none.",
            description =
                    "By the rules of every added call, while the person has not signed in. The complaint’s history says how"
                            + " they came. A text that comes with them is kept as a message to the authority, or nothing"
                            + " is; the complaint in the answer then has `textKept`.")
    @APIResponse(responseCode = "200", description = "The complaint with its new calls.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Somebody works on it already, it is over, its reporter has signed in and adds calls alone, or there is a"
                            + " text and there are as many messages as there can be.")
    public DeskFilingView addCalls(
            @PathParam("id") UUID id,
            @NotNull DeskCalls calls,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return changes.addCalls(id, calls, caller.get(), idempotencyKey);
    }

    @POST
    @Path("/messages")
    @Operation(
            operationId = "addMessageToDeskComplaint",
            summary = "Tell the authority what its reporter told the desk.",
            description =
                    "By the rules of every message, while the person has not signed in. The complaint’s history says"
                            + " how it came.")
    @APIResponse(responseCode = "200", description = "The complaint, and how it came.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is over, there are as many as there can be, or its reporter has signed in and writes alone.")
    public DeskFilingView addMessage(
            @PathParam("id") UUID id,
            @NotNull DeskMessage message,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return changes.addMessage(id, message, caller.get(), idempotencyKey);
    }
}
