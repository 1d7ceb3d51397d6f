package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {

    private final ComplaintService complaints;
    private final CurrentCaller caller;

    ComplaintResource(ComplaintService complaints, CurrentCaller caller) {
        this.complaints = complaints;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "fileComplaint",
            summary = "Report one to ten unwanted calls.",
            description =
                    "All calls of a complaint are by one caller or controller. Evidence is collected afterwards, without anybody asking.")
    @APIResponse(
            responseCode = "201",
            description = "Filed; Location has its address.",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each.")
    @APIResponse(responseCode = "429", description = "Too many complaints today; Retry-After says when to come back.")
    public RestResponse<ComplaintView> file(
            NewComplaint complaint, @HeaderParam(Idempotency.HEADER) String idempotencyKey, @Context UriInfo uri) {
        ComplaintView filed = complaints.file(present(complaint), caller.get(), idempotencyKey);
        return RestResponse.ResponseBuilder.<ComplaintView>created(
                        uri.getAbsolutePathBuilder().path(filed.id().toString()).build())
                .entity(filed)
                .build();
    }

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "listComplaints",
            summary = "One's own complaints; the regulator sees all. Newest first.",
            description = "Filters narrow the list; without any, everything the caller may see.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    public RestResponse<Page<ComplaintSummary>> list(
            @QueryParam("stage") List<String> stage,
            @QueryParam("assessment") String assessment,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("callerNumber") String callerNumber,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ComplaintFilter filter = ComplaintFilter.read(stage, assessment, from, to, callerNumber, cursor, limit);
        Page<ComplaintSummary> page = complaints.list(filter, caller.get());
        RestResponse.ResponseBuilder<Page<ComplaintSummary>> answer = RestResponse.ResponseBuilder.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "getComplaint",
            summary = "Stage, timeline, who acts next and by when.",
            description = "Visible to its reporter and to the regulator.")
    public ComplaintView show(@PathParam("id") UUID id) {
        return complaints.show(id, caller.get());
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "withdrawComplaint",
            summary = "The reporter withdraws the complaint.",
            description = "Possible at any stage until it is closed.")
    @APIResponse(responseCode = "200", description = "The complaint at its new stage.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "Not possible from its present stage.")
    public ComplaintView withdraw(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return complaints.act(id, Act.WITHDRAW, null, caller.get(), idempotencyKey);
    }

    @POST
    @Path("/{id}/taking-in-charge")
    @RolesAllowed(Role.Names.REGULATOR)
    @Operation(
            operationId = "takeComplaintInCharge",
            summary = "The regulator begins to work on it.",
            description = "Possible at once: it need not wait for evidence from a source that stays silent.")
    @APIResponse(responseCode = "200", description = "The complaint at its new stage.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "Not possible from its present stage.")
    public ComplaintView takeInCharge(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return complaints.act(id, Act.TAKE_IN_CHARGE, null, caller.get(), idempotencyKey);
    }

    @POST
    @Path("/{id}/investigation")
    @RolesAllowed(Role.Names.REGULATOR)
    @Operation(
            operationId = "investigateComplaint",
            summary = "The regulator opens an investigation on it.",
            description = "Possible once it is taken in charge.")
    @APIResponse(responseCode = "200", description = "The complaint at its new stage.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "Not possible from its present stage.")
    public ComplaintView investigate(@PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return complaints.act(id, Act.INVESTIGATE, null, caller.get(), idempotencyKey);
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.REGULATOR)
    @Operation(
            operationId = "closeComplaint",
            summary = "The regulator closes it, with an outcome and its reason.",
            description = "Possible once it is taken in charge, and final. The reporter reads outcome and reason.")
    @APIResponse(responseCode = "200", description = "The complaint at its new stage.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours.")
    @APIResponse(responseCode = "409", description = "Not possible from its present stage.")
    public ComplaintView close(
            @PathParam("id") UUID id, Closure closure, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        Closure checked = present(closure).check();
        return complaints.act(id, checked.outcome().act(), checked.reason(), caller.get(), idempotencyKey);
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new DomainException(
                    CommonProblems.INVALID_BODY,
                    Text.of(
                            "Manca il contenuto: invia un oggetto JSON.",
                            "The content is missing: send a JSON object."));
        }
        return body;
    }
}
