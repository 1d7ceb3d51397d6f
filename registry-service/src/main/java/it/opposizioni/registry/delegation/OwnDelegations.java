package it.opposizioni.registry.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the register tells somebody about the delegations they gave and received (GDPR art. 15). */
@ApplicationScoped
public class OwnDelegations {

    private final DelegationService service;

    OwnDelegations(DelegationService service) {
        this.service = service;
    }

    /** @param withWhom the other person's name */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldDelegation")
    public record Held(
            UUID id,
            DelegationSide side,
            DelegationState state,
            String withWhom,
            Instant offeredAt,
            Instant acceptedAt,
            LocalDate lastDay,
            Instant endedAt) {}

    /** Newest first. */
    public List<Held> of(Caller person) {
        return service.of(person).stream()
                .map(each -> new Held(
                        each.id(),
                        each.side(),
                        each.state(),
                        each.name(),
                        each.offeredAt(),
                        each.acceptedAt(),
                        each.lastDay(),
                        each.endedAt()))
                .toList();
    }
}
