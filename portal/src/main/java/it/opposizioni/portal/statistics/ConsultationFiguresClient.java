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

/** operator-service, as far as anybody may ask it how much is compared. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ForwardedForHeader.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ConsultationFiguresClient {

    /**
     * @param month {@code 2026-11}
     * @param consultations null, like the other counts, when suppressed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfMonth(String month, Long consultations, Long numbers, Long opposed, boolean suppressed) {}

    /**
     * @param asOf when it was counted; null from a service of an older release
     * @param changedOn when the figures changed last; null where there are none, and from the release before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultations(Instant asOf, int smallestShown, LocalDate changedOn, List<OfMonth> months) {}

    @GET
    @Path("/statistics")
    Consultations consultations();

    @GET
    @Path("/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    String consultationsAsJson();

    @GET
    @Path("/open-data/consultations.csv")
    @Produces(StatisticsClient.CSV)
    String consultationsAsCsv();
}
