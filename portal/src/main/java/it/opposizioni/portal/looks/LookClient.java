package it.opposizioni.portal.looks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it says who of the authority's staff has looked at what. Each question is a look of its own there. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/looks")
public interface LookClient {

    /**
     * Who looked.
     *
     * @param code by which those who complained know this person
     * @param name null when it is not known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Looker(String subject, String code, String name, boolean me) {}

    /**
     * What was looked at.
     *
     * @param type COMPLAINT, CASE or NUMBER; null of what is not kept any more
     * @param code null of a number, and of what is not kept any more
     * @param number masked; null of anything else
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(String type, UUID id, String code, String number) {}

    /** @param subject null of a look at the looks at everything */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Look(UUID id, Instant at, String role, Looker person, String kind, Subject subject, String purpose) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Looks(List<Look> items, String next) implements Listing.Part<Look> {}

    @GET
    Looks looks(
            @QueryParam("person") String person,
            @QueryParam("code") String code,
            @QueryParam("kind") String kind,
            @QueryParam("purpose") String purpose,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
