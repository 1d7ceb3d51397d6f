package it.opposizioni.portal.calllog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: logs of calls. An operator gets its own, the authority those that inspectors have sent. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/call-logs")
public interface CallLogClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(UUID id, String name) {}

    /** How many calls each finding is about; a call may have several. @param unremarkable without any */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(
            long calls,
            long unremarkable,
            long noConsultation,
            long toldOpposed,
            long consultationUnknown,
            long opposed,
            long unknownThen,
            long undeclaredCaller,
            long outOfHours,
            long noMandate,
            long outOfRange,
            long unreadable) {}

    /** @param totalBytes null when not known; a log is read twice */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(long doneBytes, Long totalBytes) {}

    /**
     * A log of calls.
     *
     * @param principal for whom an outsourcer called; null when for itself
     * @param state RECEIVING, CHECKING, SEALED or FAILED
     * @param knownFrom before it nothing is known of the register
     * @param filesUntil from when on the findings are gone; the receipt stays
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallLog(
            UUID id,
            Named operator,
            Named principal,
            String state,
            Progress progress,
            Instant startedAt,
            Instant sealedAt,
            Instant firstCall,
            Instant lastCall,
            Instant registerAsOf,
            Instant knownFrom,
            Counts counts,
            String inputSha256,
            Long findingsBytes,
            Instant filesUntil,
            boolean filesPurged,
            String receiptCode,
            String failureDetail,
            Long failureLine) {

        public boolean isRunning() {
            return state.equals("RECEIVING") || state.equals("CHECKING");
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }

        /** Null when it is not known. */
        public Long percent() {
            boolean known = state.equals("CHECKING")
                    && progress != null
                    && progress.totalBytes() != null
                    && progress.totalBytes() > 0;
            return known ? Math.min(100, progress.doneBytes() * 100 / progress.totalBytes()) : null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CallLogs(List<CallLog> items, String next) {
        public CallLogs {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** @param operatorId of the authority's: only those of this operator; null for all */
    @GET
    CallLogs list(
            @QueryParam("operatorId") UUID operatorId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    CallLog one(@PathParam("id") UUID id);

    /** @param kind {@code application/jose} or {@code application/json} */
    @GET
    @Path("/{id}/receipt")
    InputStream receipt(@PathParam("id") UUID id, @HeaderParam("Accept") String kind);
}
