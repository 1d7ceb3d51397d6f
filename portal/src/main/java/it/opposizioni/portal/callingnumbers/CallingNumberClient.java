package it.opposizioni.portal.callingnumbers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.DELETE;
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

/** operator-service: the numbers that operators declare, and their conflicts. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface CallingNumberClient {

    /**
     * A declaration.
     *
     * @param last same as {@code first} for a single number
     * @param kind SINGLE, RANGE, SHORT_CODE, MARKET_0844 or STATISTICS_0843
     * @param state DECLARED, CONFLICT, REFUSED, WITHDRAWN or SUSPENDED
     * @param verifiedAt when the operator proved that it has the line; null while it has not
     * @param provable a code can be sent there to prove it
     * @param conflictWith names of those who declare it too
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallingNumber(
            UUID id,
            String first,
            String last,
            String number,
            String kind,
            String state,
            Instant from,
            Instant until,
            Instant verifiedAt,
            boolean provable,
            List<String> conflictWith) {

        public CallingNumber {
            conflictWith = conflictWith == null ? List.of() : List.copyOf(conflictWith);
        }

        /** Who else declares it, as one phrase. */
        public String others() {
            return String.join(", ", conflictWith);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallingNumbers(List<CallingNumber> items, String next) implements Listing.Part<CallingNumber> {

        public CallingNumbers {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** Either a number, or the first and last of a range. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Declaration(String number, String first, String last) {}

    /** One side of a conflict. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(UUID id, String name) {}

    /**
     * Numbers that two operators declare.
     *
     * @param holder whose declaration has effect until it is settled
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Conflict(
            UUID id, String state, String first, String last, Instant raisedAt, Party holder, Party challenger) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Conflicts(List<Conflict> items, String next) {

        public Conflicts {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    record Settlement(UUID inFavourOf, String reason) {}

    /** @param channel SMS or VOICE */
    record CodeRequest(String channel) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proof(UUID id, String channel, Instant expiresAt) {}

    record CodeEntry(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PastDeclaration(
            UUID declarationId,
            UUID operatorId,
            String operatorName,
            String first,
            String last,
            Instant from,
            Instant until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Past(List<PastDeclaration> items) {

        public Past {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    @Path("/calling-numbers")
    CallingNumbers list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/calling-numbers/{id}")
    CallingNumber one(@PathParam("id") UUID id);

    @POST
    @Path("/calling-numbers")
    CallingNumber declare(@HeaderParam(RegistryClient.KEY) String key, Declaration declaration);

    @DELETE
    @Path("/calling-numbers/{id}")
    void withdraw(@PathParam("id") UUID id);

    @POST
    @Path("/calling-numbers/{id}/proofs")
    Proof askProof(@HeaderParam(RegistryClient.KEY) String key, @PathParam("id") UUID id, CodeRequest request);

    @POST
    @Path("/calling-numbers/{id}/proofs/{proof}/confirmation")
    void confirmProof(@PathParam("id") UUID id, @PathParam("proof") UUID proof, CodeEntry entry);

    @GET
    @Path("/calling-numbers/history")
    Past history(@QueryParam("number") String number, @QueryParam("on") LocalDate day);

    @GET
    @Path("/calling-number-conflicts")
    Conflicts conflicts(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/calling-number-conflicts/{id}")
    Conflict conflict(@PathParam("id") UUID id);

    @POST
    @Path("/calling-number-conflicts/{id}/settlement")
    void settle(@PathParam("id") UUID id, Settlement settlement);
}
