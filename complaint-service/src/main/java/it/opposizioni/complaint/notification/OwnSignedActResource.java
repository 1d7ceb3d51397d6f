package it.opposizioni.complaint.notification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.printed.PdfResponse;
import it.opposizioni.complaint.printed.Printing;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The act as it was signed elsewhere, for the operator on which it was served. */
@Path("/v1/information-requests/{id}/signed-act")
@RolesAllowed(Role.Names.OPERATOR)
@Tag(name = "Operators")
class OwnSignedActResource {

    private final ActFiles files;
    private final RateLimits limits;
    private final CurrentCaller caller;

    OwnSignedActResource(ActFiles files, RateLimits limits, CurrentCaller caller) {
        this.files = files;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces({PdfResponse.PDF, ActFormat.ENVELOPE})
    @Operation(
            operationId = "getOwnSignedAct",
            summary = "The act of the decision on a case about one's operator, as it was signed elsewhere and served.",
            description =
                    "Once it was served, and not before. To be saved, not to be shown: no signature was checked. That it was"
                            + " fetched is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The file as the authority has added it.",
            content = {
                @Content(mediaType = PdfResponse.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ActFormat.ENVELOPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such case, it is not yours, its act was not served yet, or no signed file was served.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response show(@PathParam("id") UUID id) {
        Caller reader = caller.requirePerson();
        limits.take(Printing.LIMIT, reader.subject());
        return files.served(id, reader).response();
    }
}
