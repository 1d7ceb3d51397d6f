package it.opposizioni.portal.systemstate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a service does; the same question in each. */
public interface SystemStateClient {

    /**
     * All that a service tells.
     *
     * @param at when the figures were read
     * @param copies in which the service runs; null of one of an earlier release
     * @param jobs that are under way; null where there never are any
     * @param archive null of a service of an earlier release
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(Instant at, List<Figure> figures, List<Copy> copies, List<Job> jobs, Archive archive) {}

    /**
     * One figure.
     *
     * @param part of what; null where there is only one
     * @param unit COUNT or SECONDS
     * @param now null while it cannot be told
     * @param limit above it, or while the figure cannot be told, somebody should look; null where no value is a bad one
     * @param hours of the last day, from the earliest; those without a record are missing
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(String name, String part, String unit, Double now, Double limit, List<Hour> hours) {

        boolean needsAttention() {
            return limit != null && (now == null || now > limit);
        }
    }

    /** @param highest of the minutes of the hour that begins then */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hour(Instant from, double highest) {}

    /** @param answers false of one that has fallen silent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Copy(Instant answersSince, Instant seenAt, boolean answers) {}

    /** @param state WAITING, CHECKING or RUNNING */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Job(UUID id, String kind, String state, Instant since, long done, long total) {

        /** A file without a line of use is done at once. */
        long percent() {
            return total == 0 ? 100 : done * 100 / total;
        }
    }

    /**
     * To which the database sends its log.
     *
     * @param archives false when it sends it to none
     * @param lastArchivedAt null before the first piece
     * @param lastFailedAt null when all have arrived
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Archive(boolean archives, Instant lastArchivedAt, Instant lastFailedAt, long failures) {

        /** The last attempt did not succeed. */
        boolean fails() {
            return archives && lastFailedAt != null && (lastArchivedAt == null || lastFailedAt.isAfter(lastArchivedAt));
        }
    }

    @GET
    State state();
}
