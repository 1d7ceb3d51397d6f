package it.opposizioni.complaint.opendata;

import it.opposizioni.complaint.opendata.CellFilter.Property;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reported calls for programs: page by page. */
@Path("/v1/open-data/reported-calls")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
class OpenCallsResource {

    private final OpenCalls calls;

    OpenCallsResource(OpenCalls calls) {
        this.calls = calls;
    }

    @GET
    @Operation(
            operationId = "listReportedCalls",
            summary = "Reported calls of each week that is over, newest week first.",
            description =
                    "Public, CC BY 4.0, limited by address. Each item is calls that are alike, from at least five people; NOT_SHOWN"
                            + " stands for a property that would make it smaller. Counted again every week, and every quarter once the week"
                            + " is more than eight weeks ago. What the names mean is in `reported-calls.schema.json`; whole files"
                            + " are beside it.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next.")
    @APIResponse(responseCode = "422", description = "A filter that is no date or no name.")
    @APIResponse(responseCode = "429", description = "Too many pages; Retry-After says when to try again.")
    public RestResponse<Page<CallCell>> list(
            @QueryParam("from") @Schema(description = "First day on which a week may begin", examples = "2026-01-05")
                    String from,
            @QueryParam("to") @Schema(description = "Last day on which it may") String to,
            @QueryParam("kind") @Schema(examples = "HUMAN") String kind,
            @QueryParam("sector") @Schema(examples = "ENERGY") String sector,
            @QueryParam("area") @Schema(examples = "LAZIO") String area,
            @QueryParam("declaration") @Schema(examples = "UNDECLARED") String declaration,
            @QueryParam("outcome") @Schema(examples = "UPHELD") String outcome,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @Min(1) @Max(Cursor.LARGEST_LIMIT) Integer limit,
            @Context UriInfo uri) {
        List<Property> properties = List.of(
                new Property("kind", kind),
                new Property("sector", sector),
                new Property("area", area),
                new Property("declaration", declaration),
                new Property("outcome", outcome));
        Page<CallCell> page = calls.page(CellFilter.of(from, to, properties, cursor, limit));
        return PageAnswer.of(page, uri)
                .header(HttpHeaders.CACHE_CONTROL, CellFilesResource.AN_HOUR)
                .build();
    }
}
