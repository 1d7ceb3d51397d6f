package it.opposizioni.complaint.filing;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints of the desk that a call may belong to, over HTTP; asked in a body, for an address must not say whose they are. */
@Path("/v1/desk/complaint-searches")
@RolesAllowed(Role.Names.REGISTRAR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
class DeskMatchResource {

    private final DeskMatchService matches;
    private final CurrentCaller caller;

    DeskMatchResource(DeskMatchService matches, CurrentCaller caller) {
        this.matches = matches;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "findDeskComplaintsOfCaller",
            summary = "Complaints of the same person, about the same caller and line, that take more calls.",
            description =
                    "Only those that came to the desk and that their reporter has not taken over by signing in; each with no"
                            + " more than it takes to know it again. The looks are noted, each at most once in a quarter of an hour.")
    @APIResponse(responseCode = "200", description = "The newest first; most often none.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public DeskMatch.Matches find(@NotNull DeskSearch asked) {
        return matches.matching(asked, caller.get());
    }
}
