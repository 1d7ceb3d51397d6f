package it.opposizioni.operator.membership;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.operator.team.Team;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whom the caller may act. Open to everybody who is signed in: a person in no team gets an empty list. */
@Path("/v1/memberships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
class MembershipResource {

    private final Memberships memberships;
    private final Team team;
    private final CurrentCaller caller;

    MembershipResource(Memberships memberships, Team team, CurrentCaller caller) {
        this.memberships = memberships;
        this.team = team;
        this.caller = caller;
    }

    @Schema(name = "Memberships")
    record Listed(List<Membership> items) {}

    @Schema(name = "MembershipChoice")
    record Choice(@NotNull UUID operatorId) {}

    @GET
    @Operation(
            operationId = "listMemberships",
            summary = "The operators that the caller may act for, drafts included",
            description = "A person may belong to several operators. Which one they act for is in the access token.")
    public Listed list() {
        return new Listed(memberships.of(caller.requirePerson()));
    }

    @PUT
    @Path("/current")
    @Operation(
            operationId = "chooseMembership",
            summary = "Act for another operator",
            description = "The next access token names it; a request acts for the operator that its token names.")
    @APIResponseSchema(value = Membership.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "The caller is not in its team")
    public Membership choose(@NotNull @Valid Choice choice) {
        Caller who = caller.requirePerson();
        Membership chosen = memberships.choose(who, choice.operatorId());
        team.synchronise(who);
        return chosen;
    }
}
