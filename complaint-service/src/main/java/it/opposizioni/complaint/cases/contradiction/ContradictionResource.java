package it.opposizioni.complaint.cases.contradiction;

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

/** Which complaints of a case speak against a violation, over HTTP. */
@Path("/v1/cases/{id}/contradictions")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class ContradictionResource {

    private final ContradictionService contradictions;
    private final CurrentCaller caller;

    ContradictionResource(ContradictionService contradictions, CurrentCaller caller) {
        this.contradictions = contradictions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseContradictions",
            summary = "Open complaints of a case that speak plainly against a violation, the newest two hundred.",
            description =
                    "No violation is proposed or approved while there are any, or while evidence of `awaited` complaints is"
                            + " still to come. Of a case that is proposed those that its decision cannot be made with. Each"
                            + " look at a complaint is noted.")
    @APIResponse(responseCode = "200", description = "Each with its reason.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    public ContradictionsView list(@PathParam("id") UUID id) {
        return contradictions.show(id, caller.get());
    }
}
