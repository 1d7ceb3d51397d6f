package it.opposizioni.complaint.complaint;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.export.AllRows;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints and lists of them over HTTP. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintResource {

    private final ComplaintService complaints;
    private final AllRows rows;
    private final CurrentCaller caller;

    ComplaintResource(ComplaintService complaints, AllRows rows, CurrentCaller caller) {
        this.complaints = complaints;
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.Names.CITIZEN, Role.Names.REGULATOR})
    @Operation(
            operationId = "listComplaints",
            summary = "One's own complaints; the regulator sees all. Newest first.",
            description =
                    "Filters narrow the list; without any, everything the caller may see. `passedOnTo` is the authority that"
                            + " they were passed on to. `product` is what the caller wanted to sell. `area` is where the called line"
                            + " is: a region as the figures name it, such as `LAZIO`; `MOBILE`; or `OTHER`, for landlines of no region."
                            + " `grade` is how strong the evidence against who called is. `operator` is an operator's"
                            + " id or part of its name: those of its calls; `principal` likewise: those of calls that others made for"
                            + " it. `assignee` is `me`, `none` or the subject of one of `/v1/case-officials`: those that wait in a"
                            + " case of one's own, in none that somebody has, or in one of that colleague's."
                            + " `question` is how far the last question to the reporter is: those that wait, and of which something was asked."
                            + " These, from `grade` on, are for the regulator alone. `overdue` are those whose `latestDate` has"
                            + " passed.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    public RestResponse<Page<ComplaintSummary>> list(
            @BeanParam ComplaintFilter.Parameters asked,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @Min(1) @Max(Cursor.LARGEST_LIMIT) Integer limit,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        return PageAnswer.of(complaints.list(asked.filter(cursor, limit, reader.subject()), reader), uri)
                .build();
    }

    @GET
    @Path("/rows")
    @Produces(AllRows.NDJSON)
    @RolesAllowed(Role.Names.REGULATOR)
    @Blocking
    @Operation(
            operationId = "exportComplaints",
            summary = "All complaints of the list, one in each line; newest first.",
            description =
                    "With the filters of the list: `{\"item\": …}` for each, and last `{\"items\": 12}`, without which the"
                            + " answer is not whole. Each look at a complaint is noted for its reporter.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Lines of JSON; each item as in the list, without the called number, which is of who complained.",
            content = @Content(mediaType = AllRows.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "429",
            description = "Too many lists for one person; Retry-After says when to try again.")
    public Response rows(@BeanParam ComplaintFilter.Parameters asked) {
        Caller reader = caller.get();
        return rows.of(
                reader,
                cursor -> complaints
                        .list(asked.filter(cursor, AllRows.AT_ONCE, reader.subject()), reader)
                        .map(ComplaintSummary::withoutReporter));
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
