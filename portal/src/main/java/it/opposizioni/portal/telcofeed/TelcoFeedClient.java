package it.opposizioni.portal.telcofeed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.filejob.InvalidLine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: what telephone companies report. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/telco-feeds")
public interface TelcoFeedClient {

    /**
     * What a feed would change.
     *
     * @param standing unlisted lines of the company in the register before it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outlook(long wouldBegin, long wouldEnd, long standing) {}

    /**
     * A feed.
     *
     * @param state RECEIVED, LOOKING, QUARANTINED, RELEASED, RUNNING, COMPLETED, FAILED or REJECTED
     * @param sha256 of the signed text; null from a registry of the release before
     * @param received lines of the file
     * @param remaining valid lines that are still to be looked at, or applied
     * @param outlook null before all of it was looked at
     * @param releasedAt when the first of two registrars let it pass; null before
     * @param releasedByMe null before
     * @param rejectionReason null unless it was rejected
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Feed(
            UUID id,
            String telco,
            String feedId,
            String state,
            Instant receivedAt,
            String sha256,
            long bytes,
            long received,
            long invalidLines,
            long remaining,
            long begun,
            long ended,
            Outlook outlook,
            Instant releasedAt,
            Boolean releasedByMe,
            String rejectionReason) {

        private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "LOOKING", "RELEASED", "RUNNING");

        public boolean isRunning() {
            return UNDER_WAY.contains(state);
        }

        public boolean isQuarantined() {
            return state.equals("QUARANTINED");
        }

        /** Whether this reader's word is still wanted. */
        public boolean canRelease() {
            return isQuarantined() && !Boolean.TRUE.equals(releasedByMe);
        }

        /** Of its valid lines that are looked at, or then applied. */
        public long percent() {
            long valid = received - invalidLines;
            return valid == 0 ? 100 : (valid - remaining) * 100 / valid;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Feeds(List<Feed> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate day, long feeds, long begun, long ended, long invalidLines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Days(List<Day> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InvalidLines(List<InvalidLine> items) {}

    record Rejection(String reason) {}

    @GET
    Feeds latest(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/days")
    Days days(@QueryParam("days") int days);

    @GET
    @Path("/{id}")
    Feed one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/invalid-lines")
    InvalidLines invalidLines(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/release")
    Feed release(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/rejection")
    Feed reject(@PathParam("id") UUID id, Rejection rejection);
}
