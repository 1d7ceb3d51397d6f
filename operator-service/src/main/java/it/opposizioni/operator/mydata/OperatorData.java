package it.opposizioni.operator.mydata;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.operator.team.MemberState;
import it.opposizioni.operator.team.TeamRole;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What this service holds about a person.
 *
 * @param places in teams, also those that were left
 * @param invitations that the person got
 * @param sentInvitations in the person's name; whom they invited is others' data
 */
@Schema(name = "OperatorData")
record OperatorData(List<Place> places, List<Received> invitations, List<Sent> sentInvitations) {

    /** @param operator null while its application does not name it */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MyPlace")
    record Place(
            String operator,
            String name,
            String email,
            TeamRole role,
            MemberState state,
            Instant since,
            Instant until) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MyInvitation")
    record Received(
            String operator,
            String name,
            String email,
            TeamRole role,
            String state,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "MySentInvitation")
    record Sent(String operator, TeamRole role, String state, Instant invitedAt) {}
}
