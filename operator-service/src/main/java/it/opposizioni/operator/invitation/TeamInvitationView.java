package it.opposizioni.operator.invitation;

import it.opposizioni.operator.team.TeamRole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as the operator sees it. */
@Schema(name = "TeamInvitation")
record TeamInvitationView(
        UUID id,
        String email,
        String name,
        TeamRole role,
        InvitationState state,
        Instant invitedAt,

        @Schema(description = "The first instant at which it cannot be answered any more")
        Instant expiresAt) {

    static TeamInvitationView of(Invitation invitation, Instant now) {
        return new TeamInvitationView(
                invitation.id(),
                invitation.email(),
                invitation.name(),
                invitation.role(),
                invitation.state(now),
                invitation.invitedAt(),
                invitation.expiresAt());
    }

    @Override
    public String toString() {
        return "TeamInvitationView[" + id + "]";
    }
}
