package it.opposizioni.operator.invitation;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invitations of the caller's operator. */
@Path("/v1/team/invitations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "team")
class TeamInvitationResource {

    private final TeamInvitations invitations;
    private final Creation creation;
    private final CurrentCaller caller;

    TeamInvitationResource(TeamInvitations invitations, Creation creation, CurrentCaller caller) {
        this.invitations = invitations;
        this.creation = creation;
        this.caller = caller;
    }

    @Schema(name = "TeamInvitations")
    record Listed(List<TeamInvitationView> items) {}

    @GET
    @Operation(
            operationId = "listTeamInvitations",
            summary = "Who was invited, newest first",
            description = "Those that wait for an answer, and for 30 days what happened to the others.")
    public Listed list() {
        return new Listed(invitations.list(caller.get().requireOperatorId()));
    }

    @POST
    @RequiresRight(Right.TEAM)
    @Operation(
            operationId = "inviteToTeam",
            summary = "Invite somebody",
            description =
                    "A link goes to the address, valid for 7 days and for one answer. Nothing changes for the person before that"
                            + " answer, and the response does not say whether the address belongs to anybody.")
    @APIResponseSchema(value = TeamInvitationView.class, responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description =
                    "The operator is not approved, the address is in the team or has an invitation of this operator already, or"
                            + " there are as many people or open invitations as there may be")
    @APIResponse(
            responseCode = "429",
            description = "Too many invitations today; Retry-After says when it is possible again")
    public Response invite(
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid NewInvitation invitation) {
        Caller who = caller.get();
        return creation.once(
                key,
                "/v1/team/invitations",
                List.of(who.requireOperatorId(), invitation),
                TeamInvitationView.class,
                TeamInvitationView::id,
                () -> invitations.invite(who, invitation, Languages.accepted(language)));
    }

    @DELETE
    @Path("/{id}")
    @RequiresRight(Right.TEAM)
    @Operation(
            operationId = "withdrawTeamInvitation",
            summary = "Withdraw an invitation",
            description = "Its link no longer works.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "410", description = "It is over already")
    public void withdraw(@PathParam("id") UUID id) {
        invitations.withdraw(caller.get().requireOperatorId(), id);
    }
}
