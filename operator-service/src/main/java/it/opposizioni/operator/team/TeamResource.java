package it.opposizioni.operator.team;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the caller's operator. */
@Path("/v1/team")
@RolesAllowed(Role.Names.OPERATOR)
@Needs(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team")
class TeamResource {

    private final TeamService members;
    private final TeamSync sync;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    TeamResource(TeamService members, TeamSync sync, Idempotency idempotency, CurrentCaller caller) {
        this.members = members;
        this.sync = sync;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "TeamMember")
    record View(
            UUID id,
            String name,
            String email,
            TeamRole role,
            MemberState state,

            @Schema(description = "When it joined; of somebody invited, when it was asked")
            Instant since,

            @Schema(description = "It is the caller") boolean me) {

        static View of(TeamMember member, Caller reader) {
            return new View(
                    member.id(),
                    member.name(),
                    member.email(),
                    member.role(),
                    member.state(),
                    member.since(),
                    member.subject().equals(reader.subject()));
        }
    }

    @Schema(name = "Team")
    record TeamView(List<View> items) {}

    @Schema(name = "TeamRoleChange")
    record RoleChange(@NotNull TeamRole role) {}

    @GET
    @Operation(operationId = "listTeam", summary = "The people of the caller's operator")
    public TeamView list() {
        Caller who = caller.get();
        return new TeamView(members.list(who.requireOperatorId()).stream()
                .map(m -> View.of(m, who))
                .toList());
    }

    @POST
    @Needs(Right.TEAM)
    @Operation(
            operationId = "inviteToTeam",
            summary = "Invite somebody",
            description =
                    "Finds or makes the account; the sign-in service sends an e-mail with what is to be done before the first"
                            + " sign-in. If it cannot be sent now, it is sent later.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The person is in a team already, or cannot be in one")
    @APIResponse(responseCode = "503", description = "The sign-in service is away; nothing has changed")
    public Response invite(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid Invitation invitation) {
        Caller who = caller.get();
        UUID operatorId = who.requireOperatorId();
        View created = idempotency.once(
                key,
                who,
                List.of("POST /v1/team", invitation),
                View.class,
                () -> View.of(members.invite(operatorId, invitation, Languages.accepted(language)), who));
        members.settle(operatorId, created.id());
        return Response.created(URI.create("/v1/team/" + created.id()))
                .entity(created)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Needs(Right.TEAM)
    @Operation(operationId = "changeTeamRole", summary = "Give somebody another role")
    @APIResponse(responseCode = "409", description = "It is the last owner")
    public View change(@PathParam("id") UUID id, @NotNull @Valid RoleChange change) {
        Caller who = caller.get();
        return View.of(members.change(who.requireOperatorId(), id, change.role()), who);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeFromTeam",
            summary = "Remove somebody, or leave",
            description = "Owners remove others; everybody may leave. The access ends at once.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "It is the last owner")
    public void remove(@PathParam("id") UUID id) {
        Caller who = caller.get();
        sync.settle(members.remove(who, who.requireOperatorId(), id));
    }
}
