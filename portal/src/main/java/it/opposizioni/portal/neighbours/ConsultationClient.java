package it.opposizioni.portal.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as the portal asks it about campaigns and consultations. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorRelay.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ConsultationClient {

    record NewCampaign(String name, String purpose, String recipient) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaign(UUID id, String name, String purpose, String recipient, Instant createdAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Campaigns(List<Campaign> items, String next) {}

    /** @param state RECEIVING, SEALED, FAILED or EXPIRED */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultation(
            UUID id,
            UUID campaignId,
            String state,
            long registerVersion,
            Instant registerAsOf,
            Instant startedAt,
            Instant sealedAt,
            Instant validUntil,
            LocalDate lastValidDay,
            long received,
            long valid,
            long duplicates,
            long opposed,
            long callable,
            long invalid,
            long inputBytes,
            String inputSha256,
            String failure,
            Long failureLine,
            List<ResultFile> files) {

        public Consultation {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ResultFile(String name, String sha256, long bytes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultations(List<Consultation> items, String next) {}

    @GET
    @Path("/campaigns")
    Campaigns campaigns(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/campaigns/{id}")
    Campaign campaign(@PathParam("id") UUID id);

    @POST
    @Path("/campaigns")
    Campaign create(@HeaderParam(RegistryClient.KEY) String key, NewCampaign campaign);

    @GET
    @Path("/consultations")
    Consultations consultations(
            @QueryParam("campaign") UUID campaign, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/consultations/{id}")
    Consultation consultation(@PathParam("id") UUID id);

    /** Sends a list; answers when it is compared. The token is given by hand, for the request that brought it is over. */
    @POST
    @Path("/consultations")
    @Consumes("text/csv")
    Consultation consult(
            @QueryParam("campaign") UUID campaign,
            @HeaderParam(RegistryClient.KEY) String key,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Accept-Language") String language,
            File list);

    /** @param name callable, opposed or invalid */
    @GET
    @Path("/consultations/{id}/files/{name}")
    InputStream file(@PathParam("id") UUID id, @PathParam("name") String name);
}
