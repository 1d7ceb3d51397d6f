package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.caller.OperatorTeams;
import it.opposizioni.complaint.caller.TeamRoleNames;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
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

    private static final Text NOT_IN_TEAM = Text.of(
            "Non risulta che tu faccia parte del gruppo di questo operatore. Se ne fai parte, riprova tra un quarto d’ora: durante un aggiornamento o dopo un guasto può volerci di più.",
            "You do not appear to be in the team of this operator. If you are in it, try again in a quarter of an hour: during an upgrade or after a fault it can take longer.");
    private static final Text ROLE_DOES_NOT_ALLOW = Text.of(
            "Il tuo ruolo (%s) non consente di rispondere all’autorità. Possono farlo: %s. Se il ruolo è appena cambiato, riprova tra un quarto d’ora.",
            "Your role (%s) does not allow you to answer the authority. Who can: %s. If it has only just changed, try again in a quarter of an hour.");

    private final OperatorTeams teams;

    RightToAnswer(OperatorTeams teams) {
        this.teams = teams;
    }

    /** @throws DomainException 403 when the caller works for no operator, or has none of these roles as far as is known here */
    Caller require(Caller caller) {
        List<String> held = teams.rolesOf(caller.subject(), caller.requireOperatorId());
        if (held.isEmpty()) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_IN_TEAM);
        }
        if (!ROLES.containsAll(held)) {
            throw new DomainException(
                    CommonProblems.RIGHT_MISSING,
                    ROLE_DOES_NOT_ALLOW.with(TeamRoleNames.of(held), TeamRoleNames.of(ROLES)));
        }
        return caller;
    }
}
