package it.opposizioni.portal.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as the portal asks it about campaigns and for whom they may be. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface CampaignClient {

    /** @param lastDay on which it is valid for calls */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LiveConsultation(UUID id, LocalDate lastDay) {}

    /**
     * @param state PLANNED, OPEN or CLOSED
     * @param openedWith the consultation that it was opened on; null before
     * @param liveConsultation the one that allows calls now; null when there is none
     * @param atRisk open, and soon or already without a live consultation
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaign(
            UUID id,
            @JsonUnwrapped CampaignPlan plan,
            String principalName,
            String state,
            Instant createdAt,
            Instant openedAt,
            Instant closedAt,
            UUID openedWith,
            LiveConsultation liveConsultation,
            boolean atRisk) {

        public String name() {
            return plan.name();
        }

        public UUID principalId() {
            return plan.principalId();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaigns(List<Campaign> items, String next) implements Listing.Part<Campaign> {

        public Campaigns {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param states none for all */
    @GET
    @Path("/campaigns")
    Campaigns campaigns(
            @QueryParam("state") List<String> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/campaigns/{id}")
    Campaign campaign(@PathParam("id") UUID id);

    @POST
    @Path("/campaigns")
    Campaign create(@HeaderParam(RegistryClient.KEY) String key, CampaignPlan plan);

    /** Refused without a live consultation. */
    @POST
    @Path("/campaigns/{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    Campaign open(@PathParam("id") UUID id);

    @POST
    @Path("/campaigns/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    Campaign close(@PathParam("id") UUID id);
}
