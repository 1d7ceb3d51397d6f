package it.opposizioni.portal.mandates;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: mandates between principals and the call centres that call for them. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/mandates")
public interface MandateClient {

    /**
     * A mandate.
     *
     * @param side PRINCIPAL or OUTSOURCER: what the asking operator is in it
     * @param proposedBy the operator that does not have to accept it any more
     * @param until last day; null without end
     * @param withdrawnNumbers those that the outsourcer no longer declares
     * @param state PROPOSED, AGREED or ENDED
     * @param effect HOLDS, NOT_YET, or why no call can be made on it today
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mandate(
            UUID id,
            String side,
            UUID outsourcerId,
            String outsourcerName,
            UUID principalId,
            String principalName,
            UUID proposedBy,
            List<String> callingNumbers,
            List<String> withdrawnNumbers,
            LocalDate from,
            LocalDate until,
            String state,
            String effect,
            Instant proposedAt,
            Instant agreedAt,
            Instant endedAt) {

        public Mandate {
            callingNumbers = callingNumbers == null ? List.of() : List.copyOf(callingNumbers);
            withdrawnNumbers = withdrawnNumbers == null ? List.of() : List.copyOf(withdrawnNumbers);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mandates(List<Mandate> items, String next) implements Listing.Part<Mandate> {

        public Mandates {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** The other side: an outsourcer or a principal, never both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            UUID outsourcerId, UUID principalId, List<String> callingNumbers, LocalDate from, LocalDate until) {}

    /** @param state PROPOSED, AGREED or ENDED; null for all */
    @GET
    Mandates list(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    Mandate propose(@HeaderParam(RegistryClient.KEY) String key, Proposal proposal);

    @GET
    @Path("/{id}")
    Mandate one(@PathParam("id") UUID id);

    /** @param act {@code acceptance} or {@code end} */
    @POST
    @Path("/{id}/{act}")
    Mandate act(@PathParam("id") UUID id, @PathParam("act") String act);
}
