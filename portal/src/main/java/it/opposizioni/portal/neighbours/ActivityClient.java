package it.opposizioni.portal.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: what an operator has done, as far as an overview and a report need it. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorRelay.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ActivityClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Principal(UUID id, String name) {}

    /** A consultation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consulted(
            UUID id,
            UUID campaignId,
            String state,
            String purpose,
            Principal principal,
            Instant startedAt,
            Instant sealedAt,
            LocalDate lastValidDay,
            long received,
            long opposed,
            long callable,
            String receiptCode) {

        /** Work is being done on it, or it waits for its operator. */
        public boolean isRunning() {
            return List.of("RECEIVING", "CHOOSING", "COMPARING").contains(state);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultations(List<Consulted> items, String next) {

        public Consultations {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** The consultation that a campaign lives on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Live(UUID id, Instant validUntil) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaign(
            UUID id,
            String name,
            String purpose,
            String state,
            Instant openedAt,
            Live liveConsultation,
            boolean atRisk) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaigns(List<Campaign> items, String next) {

        public Campaigns {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    @Path("/consultations")
    Consultations consultations(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/campaigns")
    Campaigns campaigns(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);
}
