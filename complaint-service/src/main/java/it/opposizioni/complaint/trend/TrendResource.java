package it.opposizioni.complaint.trend;

import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the regulator's desk. */
@Path("/v1/trends")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends", description = "How many complaints of which kind there are, for the regulator")
class TrendResource {

    private final TrendService trends;

    TrendResource(TrendService trends) {
        this.trends = trends;
    }

    @GET
    @Operation(
            operationId = "getTrends",
            summary = "Complaints by week or month, calls by hour and weekday, and who is reported most.",
            description = "Of the days from `from` to `to`, both included; without them of the last twelve weeks."
                    + " Exact: small counts are not hidden.")
    @APIResponse(responseCode = "200", description = "The figures of these days.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public Trends get(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") TrendStep by) {
        return trends.trends(trends.period(from, to, by));
    }

    @GET
    @Path("/operators/{id}")
    @Operation(
            operationId = "getOperatorTrend",
            summary = "Complaints that point at one operator, by week or month.",
            description = "Of the days from `from` to `to`, both included. An operator that nobody accuses has none.")
    @APIResponse(responseCode = "200", description = "One count for each week or month.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public Trend ofOperator(
            @PathParam("id") UUID id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("by") TrendStep by) {
        return trends.ofOperator(id, trends.period(from, to, by));
    }
}
