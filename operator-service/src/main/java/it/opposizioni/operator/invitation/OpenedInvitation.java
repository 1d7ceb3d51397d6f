package it.opposizioni.operator.invitation;

import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.team.TeamRole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as the invited person reads it before the answer. */
@Schema(name = "OpenedInvitation")
record OpenedInvitation(
        UUID id,
        InvitingOperator operator,
        TeamRole role,

        @Schema(description = "The name of the person who invites; null when it is not known")
        String invitedBy,

        @Schema(description = "The first instant at which it cannot be answered any more")
        Instant expiresAt,

        @Schema(
                description =
                        "A code that is sent to the invited address is needed to accept: the sign-in does not say that the"
                                + " reader has that address")
        boolean codeRequired) {

    /** The operator that invites. */
    @Schema(name = "InvitingOperator")
    record InvitingOperator(UUID id, String name, String seat) {}

    static OpenedInvitation of(Invitation invitation, Operator operator, boolean codeRequired) {
        return new OpenedInvitation(
                invitation.id(),
                new InvitingOperator(operator.id(), operator.name(), operator.seat()),
                invitation.role(),
                invitation.inviter().name(),
                invitation.expiresAt(),
                codeRequired);
    }
}
