package it.opposizioni.portal.cases.version;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.cases.CaseClient.Decision;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it tells every decision that was proposed for a case. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/proposals")
public interface ProposalClient {

    /**
     * A decision, with its worksheet, as it was proposed.
     *
     * @param answer APPROVE or RETURN; null while it waits, as what follows
     * @param reason why it was returned; null where it was not
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proposed(
            long version,
            Instant at,
            Person by,
            Decision decision,
            String answer,
            Instant answeredAt,
            Person answeredBy,
            String reason) {}

    /** Oldest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record All(List<Proposed> items) {}

    @GET
    All proposals(@PathParam("id") UUID id);
}
