package it.opposizioni.registry.asof;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What was true at an instant of one's own opposition. What others registered of the number, before or after, is not looked at. Asking changes
 * nothing.
 */
@Path("/v1/oppositions/{id}/as-of-answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "As of", description = AsOfResource.ABOUT)
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.READ)
class OwnAsOfResource {

    private final NumberFacts facts;
    private final OppositionLookup oppositions;
    private final CurrentHolder holder;
    private final Now now;

    OwnAsOfResource(NumberFacts facts, OppositionLookup oppositions, CurrentHolder holder, Now now) {
        this.facts = facts;
        this.oppositions = oppositions;
        this.holder = holder;
        this.now = now;
    }

    /**
     * What is asked.
     *
     * @param at the instant of the call, or of the letter
     * @param knownAt what the register learned later is left out; null for all that it knows now
     * @param operatorId who called; null for one that the holder has not exempted
     * @param medium null for calls
     */
    @Schema(name = "OwnAsOfQuestion")
    record Question(@NotNull Instant at, Instant knownAt, UUID operatorId, Medium medium) {}

    @POST
    @Transactional
    @RolesAllowed(Role.Names.CITIZEN)
    @Operation(
            operationId = "answerOwnAsOf",
            summary =
                    "Whether one's own opposition stood at an instant towards an operator, and which consents counted",
            description =
                    "Of this opposition alone: what others registered of the number is not looked at. knownAt leaves out what was learned after it.")
    public AsOfView answer(@PathParam("id") UUID id, @NotNull @Valid Question question) {
        AsOfTimes times = AsOfTimes.of(question.at(), question.knownAt(), question.medium(), now.get());
        Opposition own = oppositions.visible(id, holder.get(), RecordKind.HISTORY);
        return AsOfView.of(facts.of(own, times), times, question.operatorId());
    }
}
