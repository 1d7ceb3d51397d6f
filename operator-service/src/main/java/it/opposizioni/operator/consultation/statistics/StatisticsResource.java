package it.opposizioni.operator.consultation.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Public figures, for people and as open data. */
@Path("/v1")
@PermitAll
@Tag(name = "Statistics")
class StatisticsResource {

    private static final int FIVE_MINUTES = 300;

    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("/statistics")
    @Cache(maxAge = FIVE_MINUTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatistics",
            summary = "Lists compared with the register, by month, and how many of their numbers were opposed",
            description = "Public, without any operator. A month with fewer than 5 lists is hidden.")
    public ConsultationStatistics json() {
        return statistics.get();
    }

    @GET
    @Path("/open-data/consultations.csv")
    @Cache(maxAge = FIVE_MINUTES)
    @Produces("text/csv")
    @Operation(
            operationId = "getConsultationsCsv",
            summary = "The same figures as a table; those of a hidden month are empty.",
            description =
                    "Public: month, consultations, numbers, opposed, note (\"suppressed\" where a month is hidden).")
    public String csv() {
        return statistics.get().csv();
    }
}
