package it.opposizioni.complaint.opinion;

import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many reporters think what of how their complaints were treated. */
@Path("/v1/opinion-figures")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opinions")
class OpinionFiguresResource {

    private final OpinionService opinions;

    OpinionFiguresResource(OpinionService opinions) {
        this.opinions = opinions;
    }

    @GET
    @Operation(
            operationId = "countOpinions",
            summary = "How many reporters chose each answer in the last twelve months.",
            description = "Counts from 1 to 4 could point at a person and are hidden.")
    public OpinionFigures figures() {
        return opinions.figures();
    }
}
