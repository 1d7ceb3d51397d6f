package it.opposizioni.portal.systemstate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import java.time.Instant;
import java.util.List;

/** The figures of a service; the same question in each. */
public interface SystemStateClient {

    /** @param at when the figures were read */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record State(Instant at, List<Figure> figures) {}

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

    @GET
    State state();
}
