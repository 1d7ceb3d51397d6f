package it.opposizioni.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service, as far as anybody may ask it how many there are. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface StatisticsClient {

    String CSV = "text/csv";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfKind(String kind, long registered, long inActivation, long active) {}

    /**
     * @param region null for landlines of no region
     * @param registered null when suppressed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfRegion(String region, Long registered, boolean suppressed) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfDay(LocalDate day, long registered, long ended, long renewed, long standing) {}

    /** @param month {@code 2026-11} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfMonth(String month, long registered, long ended, long renewed, long standing) {}

    /** @param count null when suppressed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfReason(String reason, Long count, boolean suppressed) {}

    /** @param byRegion with {@code months} and {@code withdrawalReasons}, empty from a registry of the release before */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Statistics(
            Instant asOf,
            long registered,
            long inActivation,
            long active,
            int smallestShown,
            List<OfKind> byKind,
            List<OfRegion> byRegion,
            List<OfDay> days,
            List<OfMonth> months,
            List<OfReason> withdrawalReasons) {

        public Statistics {
            withdrawalReasons = withdrawalReasons == null ? List.of() : withdrawalReasons;
            byRegion = byRegion == null ? List.of() : byRegion;
            months = months == null ? List.of() : months;
        }
    }

    @GET
    @Path("/statistics")
    Statistics statistics();

    @GET
    @Path("/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    String statisticsAsJson();

    @GET
    @Path("/open-data/registrations.csv")
    @Produces(CSV)
    String registrationsAsCsv();

    @GET
    @Path("/open-data/registrations.json")
    @Produces(MediaType.APPLICATION_JSON)
    String registrationsAsJson();
}
