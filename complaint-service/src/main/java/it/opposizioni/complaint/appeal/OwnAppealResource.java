package it.opposizioni.complaint.appeal;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The appeals against the decision on a case, for the operator that it is about. */
@Path("/v1/information-requests/{id}/appeals")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
class OwnAppealResource {

    private final AppealService appeals;
    private final CurrentCaller caller;

    OwnAppealResource(AppealService appeals, CurrentCaller caller) {
        this.appeals = appeals;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOwnAppeals",
            summary = "The appeals against the decision on a case about one's operator, and what they leave of it.",
            description = "Oldest first. Of one by somebody who complained no number that could lead to the person.")
    @APIResponse(responseCode = "200", description = "Without items where nobody has appealed.")
    @APIResponse(responseCode = "404", description = "There is no such case, it is not decided, or it is not yours.")
    public ToldAppeals list(@PathParam("id") UUID id) {
        return appeals.own(id, caller.requirePerson().requireOperatorId());
    }
}
