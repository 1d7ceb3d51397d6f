package it.opposizioni.portal.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: the campaigns of an operator, as far as an overview and a report need them. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorRelay.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ActivityClient {

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
    @Path("/campaigns")
    Campaigns campaigns(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);
}
