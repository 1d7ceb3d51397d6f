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

/** The appeals against the decision that closed a complaint, for who complained. */
@Path("/v1/complaints/{id}/appeals")
@RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ReporterAppealResource {

    private final AppealService appeals;
    private final CurrentCaller caller;

    ReporterAppealResource(AppealService appeals, CurrentCaller caller) {
        this.appeals = appeals;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAppealsAboutComplaint",
            summary = "The appeals against the decision that closed a complaint, and what they leave of it.",
            description = "Oldest first, with court and days; without numbers of registers and judgments.")
    @APIResponse(responseCode = "200", description = "Without items where nobody has appealed.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    public ToldAppeals list(@PathParam("id") UUID id) {
        return appeals.about(id, caller.get());
    }
}
