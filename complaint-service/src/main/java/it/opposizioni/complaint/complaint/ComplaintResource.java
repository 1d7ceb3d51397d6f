package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints and lists of them over HTTP. */
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

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "listComplaints",
            summary = "One's own complaints; the regulator sees all. Newest first.",
            description = "Filters narrow the list; without any, everything the caller may see. `principal` is an operator's"
                    + " id or part of its name: those of calls that others made for it. `assignee` is `me` or `none`: those"
                    + " that wait in a case of one's own, or in none that somebody has. Both are for the regulator alone.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    public RestResponse<Page<ComplaintSummary>> list(
            @QueryParam("stage") List<Stage> stages,
            @QueryParam("assessment") Finding assessment,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("callerNumber") String callerNumber,
            @QueryParam("code") String code,
            @QueryParam("case") UUID caseId,
            @QueryParam("principal") String principal,
            @QueryParam("assignee") String assignee,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @Min(1) @Max(Cursor.LARGEST_LIMIT) Integer limit,
            @Context UriInfo uri) {
        ComplaintFilter filter = ComplaintFilter.of(
                stages,
                assessment,
                from,
                to,
                callerNumber,
                code,
                caseId,
                principal,
                assignee,
                overdue,
                cursor,
                limit,
                caller.get().subject());
        return PageAnswer.of(complaints.list(filter, caller.get()), uri).build();
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
}
