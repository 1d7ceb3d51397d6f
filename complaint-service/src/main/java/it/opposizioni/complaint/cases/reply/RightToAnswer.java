package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.caller.OperatorTeams;
import it.opposizioni.complaint.caller.TeamRoleNames;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who may answer the authority in an operator's name: the roles to which the portal shows its forms. A token does not tell the role, and this
 * service learns of it seconds after operator-service. A person whose role is not known yet is refused: a reply is final, and there are days
 * to send it.
 */
@ApplicationScoped
class RightToAnswer {

    private static final List<String> ROLES = List.of("OWNER", "COMPLIANCE");

    private final OperatorTeams teams;

    RightToAnswer(OperatorTeams teams) {
        this.teams = teams;
    }

    /** @throws DomainException 403 when the caller works for no operator, or has none of these roles as far as is known here */
    Caller require(Caller caller) {
        List<String> held = teams.rolesOf(caller.subject(), caller.requireOperatorId());
        if (held.isEmpty()) {
            throw ComplaintProblems.notInTeam();
        }
        if (!ROLES.containsAll(held)) {
            throw ComplaintProblems.rightMissing(TeamRoleNames.of(held), TeamRoleNames.of(ROLES));
        }
        return caller;
    }
}
