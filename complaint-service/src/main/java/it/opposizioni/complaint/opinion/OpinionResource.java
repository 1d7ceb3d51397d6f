package it.opposizioni.complaint.opinion;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
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

/** What its reporter thinks of how a complaint was treated. */
@Path("/v1/complaints/{id}/opinion")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Opinions")
class OpinionResource {

    private final OpinionService opinions;
    private final Validator validator;
    private final CurrentCaller caller;

    OpinionResource(OpinionService opinions, Validator validator, CurrentCaller caller) {
        this.opinions = opinions;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "getOpinion",
            summary = "The reporter's opinion of how a complaint was treated, and whether the reader can give one.",
            description = "Possible once the complaint is closed. Visible to its reporter and to the regulator.")
    @APIResponse(responseCode = "200", description = "With the opinion, where there is one.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    public OpinionView show(@PathParam("id") UUID id) {
        return opinions.show(id, caller.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveOpinion",
            summary = "Say whether a closed complaint was treated clearly and quickly, from 1 to 5.",
            description =
                    "Once for each complaint; it can be changed for 14 days. The authority counts the answers, and"
                            + " reads the words with the complaint.")
    @APIResponse(responseCode = "200", description = "Kept.")
    @APIResponse(responseCode = "404", description = "There is no such complaint, or it is not yours.")
    @APIResponse(responseCode = "409", description = "The complaint is not closed, or the time for changes is over.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public OpinionView give(@PathParam("id") UUID id, @NotNull NewOpinion opinion) {
        return opinions.give(id, opinion.requireValid(validator), caller.get());
    }
}
