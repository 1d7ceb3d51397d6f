package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ComplaintClient;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: whether somebody has told the desk of the same caller before. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/desk/complaint-searches")
public interface DeskSearchClient {

    /**
     * Calls of one number that are written down.
     *
     * @param calledAt when these came, as early as it can have been
     * @param calls how many there are of all numbers
     */
    record Search(String taxCode, String calledNumber, String callerNumber, List<Instant> calledAt, int calls) {}

    /** Those that take more calls, each with no more than it takes to know it again. */
    @POST
    ComplaintClient.Summaries find(Search search);
}
