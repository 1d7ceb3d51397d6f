package it.opposizioni.complaint.filing;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Complaints of those who do not use the site, over HTTP. */
@Path("/v1/desk/complaints")
@RolesAllowed(Role.Names.REGISTRAR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk", description = "Complaints that came by telephone, e-mail or post")
class DeskFilingResource {

    private final DeskFilingService filing;
    private final CurrentCaller caller;

    DeskFilingResource(DeskFilingService filing, CurrentCaller caller) {
        this.filing = filing;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileDeskComplaint",
            summary = "Write a complaint down for somebody who called or wrote.",
            description =
                    "By the rules of every complaint. The registrar has seen that the line is the person's, and says how.")
    @APIResponse(
            responseCode = "201",
            description = "Filed; Location has its address. Its code is for the person.",
            content = @Content(schema = @Schema(implementation = DeskFilingView.class)))
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    @APIResponse(
            responseCode = "429",
            description = "Too many complaints of one person today; Retry-After says when to try again.")
    public RestResponse<DeskFilingView> file(
            @NotNull DeskFiling told, @HeaderParam(Idempotency.HEADER) String idempotencyKey, @Context UriInfo uri) {
        DeskFilingView filed = filing.file(told, caller.get(), idempotencyKey);
        return RestResponse.ResponseBuilder.<DeskFilingView>created(uri.getAbsolutePathBuilder()
                        .path(filed.complaint().id().toString())
                        .build())
                .entity(filed)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskComplaint",
            summary = "How far a complaint is that came to the desk.",
            description = "As its reporter would see it, to be told on the telephone. The look is noted.")
    @APIResponse(responseCode = "200", description = "The complaint, and how it came.")
    @APIResponse(responseCode = "404", description = "There is none, or it did not come to the desk.")
    public DeskFilingView show(@PathParam("id") UUID id) {
        return filing.one(id, caller.get());
    }

    @GET
    @Path("/by-code/{code}")
    @Operation(
            operationId = "findDeskComplaint",
            summary = "The same by its code, in any usual spelling.",
            description = "For somebody who asks on the telephone. The look is noted.")
    @APIResponse(responseCode = "200", description = "The complaint, and how it came.")
    @APIResponse(responseCode = "404", description = "There is none, or it did not come to the desk.")
    public DeskFilingView find(@PathParam("code") String code) {
        return filing.byCode(code, caller.get());
    }
}
