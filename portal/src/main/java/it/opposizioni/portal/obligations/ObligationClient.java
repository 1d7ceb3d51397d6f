package it.opposizioni.portal.obligations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: the duties of an operator, by day. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/obligations")
public interface ObligationClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Principal(UUID id, String name) {}

    /**
     * A duty.
     *
     * @param kind MONTHLY_UPDATE, VALIDITY_END or CAMPAIGN_AT_RISK
     * @param state DUE, DONE, LATE or MISSED
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Obligation(
            String id,
            String kind,
            LocalDate due,
            String state,
            String title,
            UUID campaignId,
            UUID consultationId,
            Principal principal) {}

    /**
     * Duties.
     *
     * @param callsCoveredUntil last day with a live consultation for calls; null when there is none today
     * @param calendarUrl secret address of the same as a calendar
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Obligations(List<Obligation> items, LocalDate callsCoveredUntil, String calendarUrl) {

        public Obligations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(String calendarUrl) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Obligations between(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @POST
    @Path("/calendar-address")
    Address rotate();
}
