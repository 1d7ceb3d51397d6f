package it.opposizioni.portal.deskcomplaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ComplaintClient;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: complaints that came to the desk. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/complaints")
public interface DeskComplaintClient {

    /** @param email null for none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String channel,
            Instant receivedAt,
            String ground,
            String evidenceReference,
            String name,
            String taxCode,
            String email,
            String language) {}

    /** What a reporter sends, and how it came. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filing(
            String calledNumber,
            List<ComplaintClient.NewCall> calls,
            String company,
            String product,
            String text,
            Boolean consentGiven,
            Boolean askedToStop,
            Entry desk) {}

    /**
     * @param complaint as its reporter sees it
     * @param email null when none is known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Filed(
            ComplaintClient.Complaint complaint,
            String channel,
            Instant receivedAt,
            String ground,
            String evidenceReference,
            boolean yours,
            String name,
            String email) {}

    @POST
    Filed file(@HeaderParam(RegistryClient.KEY) String key, Filing filing);

    @GET
    @Path("/{id}")
    Filed one(@PathParam("id") UUID id);

    @GET
    @Path("/by-code/{code}")
    Filed find(@PathParam("code") String code);
}
