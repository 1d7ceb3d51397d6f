package it.opposizioni.registry.statistics;

import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The register's figures for programs, in two forms. */
@Path("/v1/open-data")
@PermitAll
@Tag(name = "Statistics")
class OpenDataResource {

    /** Per address. The portal passes its reader's on. */
    private static final NamedLimit FETCHES = NamedLimit.of("open-data", 60, Duration.ofMinutes(1));

    private static final int TEN_MINUTES = 600;

    private final StatisticsCounter statistics;
    private final RateLimits limits;

    OpenDataResource(StatisticsCounter statistics, RateLimits limits) {
        this.statistics = statistics;
        this.limits = limits;
    }

    @GET
    @Path("registrations.json")
    @Cache(maxAge = TEN_MINUTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRegistrations",
            summary = "Registrations, ends and renewals of each day, by kind of line and region",
            description =
                    "Public. The last 24 months until yesterday. Counts of a region from 1 to 4 could point at a person "
                            + "and are hidden, with others from which they could be computed; a region without an item has none.")
    public Registrations json() {
        limits.takeByAddress(FETCHES);
        return statistics.registrations();
    }

    @GET
    @Path("registrations.csv")
    @Cache(maxAge = TEN_MINUTES)
    @Produces("text/csv")
    @Operation(
            operationId = "getRegistrationsCsv",
            summary = "The same figures as a table; a hidden count is empty.",
            description =
                    "Public: day, event, line_kind, region, count, note (\"suppressed\" where the count is hidden).")
    public String csv() {
        limits.takeByAddress(FETCHES);
        return statistics.registrations().csv();
    }
}
