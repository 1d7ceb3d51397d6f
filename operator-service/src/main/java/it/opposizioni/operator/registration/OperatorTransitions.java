package it.opposizioni.operator.registration;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.registration.OperatorAction.APPROVAL;
import static it.opposizioni.operator.registration.OperatorAction.LAPSE;
import static it.opposizioni.operator.registration.OperatorAction.REINSTATEMENT;
import static it.opposizioni.operator.registration.OperatorAction.RETURN;
import static it.opposizioni.operator.registration.OperatorAction.REVOCATION;
import static it.opposizioni.operator.registration.OperatorAction.SUBMISSION;
import static it.opposizioni.operator.registration.OperatorAction.SUSPENSION;
import static it.opposizioni.operator.registration.OperatorState.ACTIVE;
import static it.opposizioni.operator.registration.OperatorState.APPLIED;
import static it.opposizioni.operator.registration.OperatorState.DRAFT;
import static it.opposizioni.operator.registration.OperatorState.LAPSED;
import static it.opposizioni.operator.registration.OperatorState.RETURNED;
import static it.opposizioni.operator.registration.OperatorState.REVOKED;
import static it.opposizioni.operator.registration.OperatorState.SUSPENDED;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** Every transition of an operator, with the event that announces it. */
final class OperatorTransitions {

    /** A suspended operator does not lapse: nobody loses the registration for not doing what it was forbidden to do. */
    static final Transitions<OperatorState, OperatorAction> TABLE = Transitions.of(
                    edge(DRAFT, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
                    edge(RETURNED, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
                    edge(LAPSED, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
                    edge(APPLIED, RETURN, RETURNED, OperatorEvents.RETURNED),
                    edge(APPLIED, APPROVAL, ACTIVE, OperatorEvents.APPROVED),
                    edge(ACTIVE, SUSPENSION, SUSPENDED, OperatorEvents.SUSPENDED),
                    edge(SUSPENDED, REINSTATEMENT, ACTIVE, OperatorEvents.REINSTATED),
                    edge(ACTIVE, LAPSE, LAPSED, OperatorEvents.LAPSED),
                    edge(ACTIVE, REVOCATION, REVOKED, OperatorEvents.REVOKED),
                    edge(SUSPENDED, REVOCATION, REVOKED, OperatorEvents.REVOKED))
            .refusing(OperatorProblems.transitionNotAllowed(Text.of(
                    "L'operatore è nello stato %s: da qui questo passaggio non esiste.",
                    "The operator is in the state %s: from there this step does not exist.")));

    private OperatorTransitions() {}
}
