package it.opposizioni.portal.deadletters;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The messages that a service has given up; the same in each. */
public interface DeadLetterClient {

    /**
     * A message that could not be processed.
     *
     * @param cause UNREADABLE, REJECTED, WITHHELD, FAILED or UNDELIVERED
     * @param type null when it could not be read
     * @param subject the end of the id of what it is about; null when it could not be read
     * @param repairedAt when a snapshot has brought what it says; null when none has
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letter(
            UUID id,
            String cause,
            String type,
            String subject,
            Instant deadAt,
            long tries,
            String reason,
            Instant repairedAt) {}

    /** @param total also those on other pages */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letters(List<Letter> items, long total) {}

    /** @param remaining those that are there now */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Redriven(int applied, int failed, long remaining) {}

    @GET
    Letters list(@QueryParam("limit") int limit);

    @POST
    @Path("/{id}/redrive")
    void redrive(@PathParam("id") UUID id);

    @POST
    @Path("/redrive")
    Redriven redriveAll();
}
