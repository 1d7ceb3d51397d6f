package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.filing.NewComplaint.NewCalls;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** New complaints over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class FilingResource {

    private final FilingService filing;
    private final CurrentCaller caller;

    FilingResource(FilingService filing, CurrentCaller caller) {
        this.filing = filing;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "fileComplaint",
            summary = "Report one to ten unwanted calls.",
            description = "All calls of a complaint are by one caller or controller. Evidence is collected afterwards,"
                    + " without anybody asking.")
    @APIResponse(
            responseCode = "201",
            description = "Filed; Location has its address.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    @APIResponse(responseCode = "429", description = "Too many complaints today; Retry-After says when to try again.")
    public RestResponse<ComplaintView> file(
            @NotNull NewComplaint complaint,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @Context UriInfo uri) {
        ComplaintView filed = filing.file(complaint, caller.get(), idempotencyKey);
        return RestResponse.ResponseBuilder.<ComplaintView>created(
                        uri.getAbsolutePathBuilder().path(filed.id().toString()).build())
                .entity(filed)
                .build();
    }

    @POST
    @Path("/{id}/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "addCallsToComplaint",
            summary = "Add calls to one's own complaint: all of them, or none.",
            description =
                    "By the same caller, until the regulator has taken the complaint in charge. Evidence is collected"
                            + " for them, too. A text that comes with them is kept as a message to the authority, or"
                            + " nothing is; the answer then has `textKept`.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint with its new calls.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Somebody works on it already, it is over, or there is a text and there are as many messages as there"
                            + " can be.")
    @APIResponse(
            responseCode = "422",
            description = "Something must be corrected, or there would be more than ten calls.")
    public ComplaintView addCalls(
            @PathParam("id") UUID id, @NotNull NewCalls calls, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return filing.addCalls(id, calls, caller.get(), idempotencyKey);
    }
}
