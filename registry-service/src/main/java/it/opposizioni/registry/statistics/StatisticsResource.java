package it.opposizioni.registry.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The register in numbers, for everybody. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "The register in numbers")
class StatisticsResource {

    private final StatisticsCounter statistics;

    StatisticsResource(StatisticsCounter statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 60)
    @Operation(
            operationId = "getStatistics",
            summary = "How many oppositions there are, by kind of line and by day",
            description = "Public, without any single number. Answers may be a minute old.")
    public RegisterStatistics statistics() {
        return statistics.statistics();
    }
}
