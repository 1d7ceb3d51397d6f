package it.opposizioni.portal.legacyimport;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** registry-service: imports of earlier registers. */
@RegisterRestClient(configKey = "registry")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/carried-over-imports")
public interface LegacyImportClient {

    /**
     * An import.
     *
     * @param state RECEIVED, RUNNING, COMPLETED, FAILED or CANCELLED
     * @param received lines of the file
     * @param perSecond numbers; null before the first
     * @param secondsLeft null unless it is running
     * @param invalid the first invalid lines; empty in a list of imports
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Import(
            UUID id,
            String state,
            Instant receivedAt,
            Instant effectiveFrom,
            long received,
            long recorded,
            long alreadyPresent,
            long remaining,
            long invalidLines,
            Long perSecond,
            Long secondsLeft,
            Instant endedAt,
            List<InvalidLine> invalid) {

        public Import {
            invalid = invalid == null ? List.of() : List.copyOf(invalid);
        }

        public boolean isRunning() {
            return state.equals("RECEIVED") || state.equals("RUNNING");
        }

        /** Of its numbers that are dealt with. */
        public long percent() {
            long done = recorded + alreadyPresent;
            return done + remaining == 0 ? 100 : done * 100 / (done + remaining);
        }

        public boolean isCancelled() {
            return state.equals("CANCELLED");
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Imports(List<Import> items, String next) {}

    @GET
    Imports latest(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Import one(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/cancellation")
    Import cancel(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/resumption")
    Import resume(@PathParam("id") UUID id);
}
