package it.opposizioni.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as somebody who represents it, or wants to, sees it.
 *
 * @param reason why it was refused, or ended by a registrar
 * @param closedAt when it was refused or ended
 * @param endedByMe absent unless it was ended
 * @param holder under which the organisation holds its lines, and is written to: only of one that is confirmed, where it alone is asked for; absent
 *     of a sole trader, who holds them under their own name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        RepresentationState state,
        String name,
        String taxCode,
        RepresentativeRole role,
        String evidenceReference,
        Instant requestedAt,
        Instant decidedAt,
        String reason,
        Instant closedAt,
        Boolean endedByMe,
        String holder) {

    static OrganisationView of(Representation r) {
        return of(r, null);
    }

    static OrganisationView of(Representation r, String holder) {
        return new OrganisationView(
                r.id(),
                r.state(),
                r.name(),
                r.taxCode(),
                r.role(),
                r.evidenceReference(),
                r.requestedAt(),
                r.decidedAt(),
                r.reason(),
                r.closedAt(),
                r.endedBy() == null ? null : r.isOf(r.endedBy()),
                holder);
    }
}
