package it.opposizioni.complaint.principal;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** On whose behalf the caller of a complaint called. */
@Path("/v1/complaints/{id}/principal")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such complaint.")
@Tag(name = "Complaints")
class PrincipalResource {

    private final PrincipalService principals;
    private final CurrentCaller caller;

    PrincipalResource(PrincipalService principals, CurrentCaller caller) {
        this.principals = principals;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getComplaintPrincipals",
            summary = "The operators for which the call may have been made, by the mandates of its day.",
            description = "A complaint accuses the only one, or the one that its reporter named, by itself.")
    @APIResponse(responseCode = "200", description = "None where the caller had no mandate.")
    public PrincipalView show(@PathParam("id") UUID id) {
        return principals.show(id, caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseComplaintPrincipal",
            summary = "Choose for which of the possible operators the call was made.",
            description = "The complaint accuses it seconds later. Another choice takes its place, as long as the"
                    + " complaint is part of no case about a principal.")
    @APIResponse(responseCode = "200", description = "Chosen.")
    @APIResponse(
            responseCode = "409",
            description = "The complaint is closed, part of a case about a principal that was not archived, or another"
                    + " official has chosen since; or it, or another complaint of one of its cases, is the"
                    + " official's own.")
    @APIResponse(responseCode = "422", description = "It is none of the possible ones.")
    public PrincipalView choose(@PathParam("id") UUID id, @NotNull NewPrincipal chosen) {
        return principals.choose(id, chosen, caller.get());
    }
}
