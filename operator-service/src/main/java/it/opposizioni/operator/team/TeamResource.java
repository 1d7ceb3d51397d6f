package it.opposizioni.operator.team;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the caller's operator. */
@Path("/v1/team")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team")
class TeamResource {

    /** RFC 7396; {@code application/json}, which is no patch format, is accepted as well. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final TeamService members;
    private final TeamSync sync;
    private final CurrentCaller caller;

    TeamResource(TeamService members, TeamSync sync, CurrentCaller caller) {
        this.members = members;
        this.sync = sync;
        this.caller = caller;
    }

    @Schema(name = "TeamMember")
    record View(
            UUID id,
            String name,
            String email,
            TeamRole role,
            MemberState state,

            @Schema(description = "When it joined") Instant since,

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
    @Operation(
            operationId = "listTeam",
            summary = "The people of the caller's operator",
            description = "With their roles, the caller included.")
    public TeamView list() {
        Caller who = caller.get();
        return new TeamView(members.list(who.requireOperatorId()).stream()
                .map(m -> View.of(m, who))
                .toList());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RequiresRight(Right.TEAM)
    @Operation(
            operationId = "changeTeamRole",
            summary = "Give somebody another role",
            description = "Only owners may. It counts from the next request of that person.")
    @APIResponse(responseCode = "200", description = "The member with the new role")
    @APIResponse(responseCode = "409", description = "It is the last owner")
    public View change(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = RoleChange.class)))
                    @NotNull
                    @Valid
                    RoleChange change) {
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
        sync.synchronise(members.remove(who, who.requireOperatorId(), id));
    }
}
