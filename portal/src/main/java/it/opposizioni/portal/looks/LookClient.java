package it.opposizioni.portal.looks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.Listing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who of the staff has looked at what, as a service has noted it; the same in each. Each question is a look of its own there. */
public interface LookClient {

    /**
     * Who looked.
     *
     * @param code by which those whose data it was know this person, in the service that says so
     * @param name null when it is not known there
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Looker(String subject, String code, String name, boolean me) {

        /** The services of the register and of the operators know no names of officials; complaint-service does. */
        Looker named(Map<String, String> names) {
            return name == null ? new Looker(subject, code, names.get(subject), me) : this;
        }
    }

    /**
     * What was looked at.
     *
     * @param type COMPLAINT, CASE, NUMBER, REPRESENTATION, NUMBER_LIST, OPERATOR or CALL_LOG; null of what is not kept any more
     * @param code of a complaint or a case; null of what is not kept any more
     * @param number masked; null of anything but a number
     * @param name of an operator, or of the one whose calls were inspected
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(String type, UUID id, String code, String number, String name) {}

    /** @param subject null of a look that was not about one thing alone */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Look(UUID id, Instant at, String role, Looker person, String kind, Subject subject, String purpose) {

        Look by(Looker known) {
            return new Look(id, at, role, known, kind, subject, purpose);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Looks(List<Look> items, String next) implements Listing.Part<Look> {}

    /** @param code of a complaint or a case; null where the service has none */
    @GET
    Looks looks(
            @QueryParam("person") String person,
            @QueryParam("code") String code,
            @QueryParam("kind") String kind,
            @QueryParam("purpose") String purpose,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);
}
