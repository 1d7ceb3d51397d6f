package it.opposizioni.portal.cases.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as a second official releases whole cases. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/case-releases")
public interface ReleaseClient {

    /**
     * A request for a whole case.
     *
     * @param state REQUESTED, RELEASED, EXPIRED, REFUSED or TAKEN_BACK
     * @param decidedBy null until another official has answered
     * @param reason why it was refused; null where it was not
     * @param usableUntil exclusive; null where it was not released
     * @param decidable the reader may answer it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Release(
            UUID id,
            UUID caseId,
            String caseCode,
            String state,
            Instant askedAt,
            Person askedBy,
            String purpose,
            Instant decidedAt,
            Person decidedBy,
            String reason,
            Instant usableUntil,
            int downloads,
            Instant lastDownloadAt,
            boolean decidable) {

        /** The reader waits for an answer. */
        boolean isMineWaiting() {
            return askedBy.me() && state.equals("REQUESTED");
        }

        /** The reader can download the case now. */
        boolean isMineReleased() {
            return askedBy.me() && state.equals("RELEASED");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Releases(List<Release> items, String next) {}

    record NewRelease(UUID caseId, String purpose) {}

    record Refusal(String reason) {}

    /** Newest first. @param caseId null for all cases */
    @GET
    Releases list(@QueryParam("case") UUID caseId, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @POST
    Release ask(@HeaderParam(RegistryClient.KEY) String key, NewRelease asked);

    @POST
    @Path("/{id}/approval")
    Release release(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/refusal")
    Release refuse(@PathParam("id") UUID id, Refusal refusal);

    @POST
    @Path("/{id}/withdrawal")
    Release takeBack(@PathParam("id") UUID id);
}
