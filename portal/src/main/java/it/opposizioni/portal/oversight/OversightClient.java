package it.opposizioni.portal.oversight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.obligations.ObligationClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: what the authority sees of one operator. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/operators/{id}")
public interface OversightClient {

    /** @param month {@code 2026-11} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConsultedMonth(String month, long lists, long numbers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Activity(List<ConsultedMonth> months) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID id, String name) {}

    /**
     * A declaration.
     *
     * @param last same as {@code first} for a single number
     * @param kind SINGLE, RANGE, SHORT_CODE, MARKET_0844 or STATISTICS_0843
     * @param state DECLARED, CONFLICT, REFUSED or WITHDRAWN
     * @param from null when it never had effect
     * @param until null while it has
     * @param verifiedAt when the operator proved that it has the line; null while it has not
     * @param principals for whom it calls from some of these numbers; of what has ended, at its end
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeclaredNumber(
            UUID id,
            String first,
            String last,
            String kind,
            String state,
            Instant from,
            Instant until,
            Instant verifiedAt,
            List<Named> principals) {

        public DeclaredNumber {
            principals = principals == null ? List.of() : List.copyOf(principals);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DeclaredNumbers(List<DeclaredNumber> items, String next) {}

    /** In the order of the numbers. Leaves a note. @param prefix null for all, as {@code state} */
    @GET
    @Path("/calling-numbers")
    DeclaredNumbers numbers(
            @PathParam("id") UUID id,
            @QueryParam("prefix") String prefix,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** Twelve months, oldest first. */
    @GET
    @Path("/activity")
    Activity activity(@PathParam("id") UUID id);

    @GET
    @Path("/obligations")
    ObligationClient.Obligations obligations(@PathParam("id") UUID id);
}
