package it.opposizioni.portal.callorigin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as officials record where calls came from. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/complaints/{id}/call-origins")
public interface CallOriginClient {

    /**
     * What was recorded about one call.
     *
     * @param result CONFIRMED, FALSIFIED or NOT_ESTABLISHED
     * @param operatorName null unless it is confirmed
     * @param source NETWORK, OPERATOR or INSPECTION
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Origin(
            UUID callId,
            String result,
            String operatorName,
            String source,
            String reference,
            LocalDate answeredOn,
            Person by,
            Instant at) {}

    /**
     * All that was recorded about the calls of a complaint.
     *
     * @param version which what is recorded next names
     * @param recordable something can be recorded now
     * @param items oldest first; of one call the last one counts
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Origins(int version, boolean recordable, List<Origin> items) {

        public Origins {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param operator its whole name or its id; null unless the origin is confirmed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewOrigin(
            UUID callId,
            String result,
            String operator,
            String source,
            String reference,
            LocalDate answeredOn,
            int seen) {}

    @GET
    Origins list(@PathParam("id") UUID complaint);

    @POST
    Origins record(@PathParam("id") UUID complaint, @HeaderParam(RegistryClient.KEY) String key, NewOrigin origin);
}
