package it.opposizioni.complaint.release;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests for whole cases, and their releases by a second official. */
@Path("/v1/case-releases")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
class ReleaseResource {

    private final Releases releases;
    private final Validator validator;
    private final CurrentCaller caller;

    ReleaseResource(Releases releases, Validator validator, CurrentCaller caller) {
        this.releases = releases;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseReleases",
            summary = "Who has asked for which whole case, and who released it; newest first.",
            description = "Of the last twelve months; of all officials.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    public RestResponse<Page<ReleaseView>> list(
            @Parameter(description = "Those for this case alone") @QueryParam("case") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        return PageAnswer.of(releases.list(caseId, cursor, limit, caller.get()), uri)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askCaseRelease",
            summary = "Ask for a whole case, for another official to release.",
            description = "It has the data of those who complained. What it is for is kept, and all officials read it.")
    @APIResponse(responseCode = "200", description = "The request waits for another official.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(responseCode = "409", description = "The official has complained in this case.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public ReleaseView ask(
            @NotNull ReleaseRequests.New request, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return releases.ask(ReleaseRequests.valid(request, validator), caller.get(), idempotencyKey);
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            operationId = "releaseCase",
            summary = "Release a whole case to the official who asked for it.",
            description = "By another one. It can be downloaded until the end of the next working day.")
    @APIResponse(responseCode = "200", description = "It is released.")
    @APIResponse(responseCode = "404", description = "There is no such request.")
    @APIResponse(responseCode = "409", description = "The official may not answer it, or somebody has.")
    public ReleaseView release(@PathParam("id") UUID id) {
        return releases.release(id, caller.get());
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseCaseRelease",
            summary = "Refuse a whole case to the official who asked for it.",
            description = "By another one, with the reason.")
    @APIResponse(responseCode = "200", description = "It is refused.")
    @APIResponse(responseCode = "404", description = "There is no such request.")
    @APIResponse(responseCode = "409", description = "The official may not answer it, or somebody has.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public ReleaseView refuse(@PathParam("id") UUID id, @NotNull ReleaseRequests.Refusal refusal) {
        Caller official = caller.get();
        return releases.refuse(
                id, ReleaseRequests.valid(refusal, validator).reason().strip(), official);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "takeBackCaseRelease",
            summary = "Take back one's own request for a whole case.",
            description = "As long as nobody has answered it.")
    @APIResponse(responseCode = "200", description = "It is taken back.")
    @APIResponse(responseCode = "403", description = "Somebody else has made it.")
    @APIResponse(responseCode = "404", description = "There is no such request.")
    @APIResponse(responseCode = "409", description = "It was answered before.")
    public ReleaseView takeBack(@PathParam("id") UUID id) {
        return releases.takeBack(id, caller.get());
    }
}
