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

/** Registrars remove attachments, over HTTP; a path below that of the attachments needs a resource of its own. */
@Path("/v1/desk/complaints/{id}/attachments/{attachment}/removal")
@RolesAllowed(Role.Names.REGISTRAR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
class DeskRemovalResource {

    private final DeskChangeService changes;
    private final CurrentCaller caller;

    DeskRemovalResource(DeskChangeService changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "removeDeskAttachment",
            summary = "Remove an attachment from a complaint that came to the desk.",
            description =
                    "Until the regulator has taken the complaint in charge, while the person has not signed in. Its content"
                            + " is deleted. The complaint’s history says how the request came.")
    @APIResponse(responseCode = "200", description = "The complaint, and how it came.")
    @APIResponse(responseCode = "404", description = "There is none, or the complaint did not come to the desk.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Somebody works on the complaint already, it is over, or its reporter has signed in and removes it"
                            + " alone.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public DeskFilingView remove(
            @PathParam("id") UUID id,
            @PathParam("attachment") UUID attachment,
            @NotNull DeskRemoval removal,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return changes.removeAttachment(id, attachment, removal, caller.get(), idempotencyKey);
    }
}
