package it.opposizioni.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register tells somebody about the organisations that they represent, or wanted to (GDPR art. 15). */
@ApplicationScoped
public class OwnOrganisations {

    private final OrganisationRequests requests;

    OwnOrganisations(OrganisationRequests requests) {
        this.requests = requests;
    }

    /** @param organisation its name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldOrganisation")
    public record Held(
            UUID id,
            String organisation,
            RepresentativeRole representedAs,
            RepresentationState state,
            String evidence,
            Instant requestedAt,
            Instant decidedAt,
            String reason,
            Instant endedAt) {}

    /** Newest first. */
    public List<Held> of(Caller person) {
        return requests.of(person).stream()
                .map(each -> new Held(
                        each.id(),
                        each.name(),
                        each.role(),
                        each.state(),
                        each.evidenceReference(),
                        each.requestedAt(),
                        each.decidedAt(),
                        each.reason(),
                        each.closedAt()))
                .toList();
    }
}
