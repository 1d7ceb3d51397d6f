package it.opposizioni.operator.membership;

import it.opposizioni.operator.registration.OperatorState;
import it.opposizioni.operator.team.TeamRole;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An operator whose team the caller is in. */
public record Membership(
        UUID operatorId,

        @Schema(description = "Null while its application does not name it")
        String name,

        @Schema(description = "Null before its application is begun")
        OperatorState operatorState,

        TeamRole role,

        @Schema(description = "The one for which the caller acts: the next access token names it")
        boolean current) {}
