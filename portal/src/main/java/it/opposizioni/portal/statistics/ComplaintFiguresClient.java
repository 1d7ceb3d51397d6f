package it.opposizioni.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as anybody may ask it how many there are. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ComplaintFiguresClient {

    String PARQUET = "application/vnd.apache.parquet";

    /**
     * The complaints filed in one week; a count that is null was hidden.
     *
     * @param week its Monday
     * @param callers by kind of the number that called first
     * @param products by what was offered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfWeek(
            LocalDate week,
            Long complaints,
            Map<String, Long> outcomes,
            Map<String, Long> callers,
            Map<String, Long> products) {

        public OfWeek {
            callers = callers == null ? Map.of() : callers;
            products = products == null ? Map.of() : products;
        }
    }

    /**
     * @param changedOn when the figures changed last; null where there are none, and from the release before
     * @param reportedCallsChangedOn the same of the calls that are published by the week
     * @param weeks newest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Complaints(Instant asOf, LocalDate changedOn, LocalDate reportedCallsChangedOn, List<OfWeek> weeks) {

        public Complaints {
            weeks = weeks == null ? List.of() : weeks;
        }
    }

    @GET
    @Path("/statistics")
    Complaints complaints();

    @GET
    @Path("/open-data/complaints.csv")
    @Produces(StatisticsClient.CSV)
    String complaintsAsCsv();

    @GET
    @Path("/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    String complaintsAsJson();

    @GET
    @Path("/open-data/reported-calls.csv")
    @Produces(StatisticsClient.CSV)
    InputStream reportedCallsAsCsv();

    @GET
    @Path("/open-data/reported-calls.json")
    @Produces(MediaType.APPLICATION_JSON)
    InputStream reportedCallsAsJson();

    @GET
    @Path("/open-data/reported-calls.parquet")
    @Produces(PARQUET)
    InputStream reportedCallsAsParquet();

    @GET
    @Path("/open-data/reported-calls.schema.json")
    @Produces(MediaType.APPLICATION_JSON)
    String reportedCallsSchema();
}
