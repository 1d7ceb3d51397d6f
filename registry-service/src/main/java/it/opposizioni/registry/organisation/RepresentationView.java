package it.opposizioni.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody represents an organisation, or wants to, as registrars see it.
 *
 * @param yours whether the reader is who asks, and so may not decide
 * @param known whether the register knows the organisation already: confirmed, its numbers are the representative's to manage
 * @param endedByRepresentative absent unless it was ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Representation")
record RepresentationView(
        UUID id,
        RepresentationState state,
        String name,
        String taxCode,
        RepresentativeRole role,
        String evidenceReference,
        Person representative,
        Instant requestedAt,
        boolean yours,
        boolean known,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Boolean endedByRepresentative) {

    /** @param name absent when the identity provider does not state it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RepresentativePerson")
    record Person(String name, String taxCode) {}

    static RepresentationView of(Representation r, String reader, boolean known) {
        return new RepresentationView(
                r.id(),
                r.state(),
                r.name(),
                r.taxCode(),
                r.role(),
                r.evidenceReference(),
                new Person(r.representative().name(), r.representative().taxCode()),
                r.requestedAt(),
                r.isOf(reader),
                known,
                r.decidedAt(),
                r.reason(),
                r.closedAt(),
                r.endedBy() == null ? null : r.isOf(r.endedBy()));
    }
}
