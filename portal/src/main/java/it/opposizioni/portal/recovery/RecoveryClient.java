package it.opposizioni.portal.recovery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The searches of a service for what it has lost; the same in each. */
public interface RecoveryClient {

    /**
     * A service that knows more.
     *
     * @param replica its copy; null when it has none
     * @param asOf up to when it knows everything; may be null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Witness(String service, String replica, Instant asOf, boolean answered, long rows) {}

    /**
     * A search.
     *
     * @param proposedAt when a registrar proposed to end it without taking anything back; null while nobody has
     * @param databaseChangedAt a hint at when the database was restored; null without one
     * @param endedAt null while it is open
     * @param ending TAKEN_BACK, ABANDONED or NOT_SEARCHED
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recovery(
            UUID id,
            Instant openedAt,
            String reportedBy,
            List<Witness> witnesses,
            boolean canTakeBack,
            Instant proposedAt,
            boolean proposedByYou,
            Instant databaseChangedAt,
            Instant endedAt,
            String ending,
            long takenBack) {

        public boolean isOpen() {
            return endedAt == null;
        }

        /** Somebody has a copy of what was lost. */
        public boolean isKnown() {
            return witnesses.stream().anyMatch(witness -> witness.replica() != null);
        }

        public long rows() {
            return witnesses.stream().mapToLong(Witness::rows).sum();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recoveries(List<Recovery> items) {}

    /** @param subject masked */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String kind, String subject, List<String> details) {}

    /** @param next null on the last page */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rows(List<Row> items, String next) {}

    @GET
    Recoveries list();

    @GET
    @Path("/{id}")
    Recovery one(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/rows")
    Rows rows(@PathParam("id") UUID id, @QueryParam("cursor") String cursor);

    @POST
    @Path("/{id}/abandonment")
    Recovery abandon(@PathParam("id") UUID id);
}
