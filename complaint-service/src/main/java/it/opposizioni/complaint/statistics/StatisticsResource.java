package it.opposizioni.complaint.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Public figures, for people and as open data. */
@Path("/v1")
@Tag(name = "Statistics")
class StatisticsResource {

    private static final int FIVE_MINUTES = 300;

    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("/statistics")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatistics",
            summary = "Complaints by week; small counts are hidden.",
            description =
                    "Public. Counts from 1 to 4 could point at a person and are hidden. A week is counted once it is over,"
                            + " and its outcomes again after a week, or a quarter when it is more than eight weeks ago: two"
                            + " readings do not tell what one complaint has changed. The present week is not there.")
    public StatisticsService.Statistics get() {
        return statistics.get();
    }

    @GET
    @Path("/open-data/complaints.csv")
    @PermitAll
    @Cache(maxAge = FIVE_MINUTES)
    @Produces("text/csv")
    @Operation(
            operationId = "getComplaintsCsv",
            summary = "The same figures as a table; a hidden count is empty.",
            description = "Public: week, dimension, value, count. Weeks that are over, counted as in `/v1/statistics`.")
    public String csv() {
        StringBuilder csv = new StringBuilder("week,dimension,value,complaints\r\n");
        for (Week week : statistics.get().weeks()) {
            append(csv, week, "all", Map.of("ALL", week.complaints()));
            append(csv, week, "outcome", week.outcomes());
            append(csv, week, "caller", week.callers());
            append(csv, week, "product", week.products());
        }
        return csv.toString();
    }

    /** Only dates, our own names and numbers: nothing that would need quotes, or that a spreadsheet would run. */
    private static void append(StringBuilder csv, Week week, String dimension, Map<String, Optional<Long>> counts) {
        counts.forEach((value, count) -> csv.append(week.week())
                .append(',')
                .append(dimension)
                .append(',')
                .append(value)
                .append(',')
                .append(count.map(String::valueOf).orElse(""))
                .append("\r\n"));
    }
}
