package it.opposizioni.operator.callingnumber;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.callingnumber.CallingNumberAction.RECOGNITION;
import static it.opposizioni.operator.callingnumber.CallingNumberAction.REFUSAL;
import static it.opposizioni.operator.callingnumber.CallingNumberAction.VERIFICATION;
import static it.opposizioni.operator.callingnumber.CallingNumberAction.WITHDRAWAL;
import static it.opposizioni.operator.callingnumber.CallingNumberState.CONFLICT;
import static it.opposizioni.operator.callingnumber.CallingNumberState.DECLARED;
import static it.opposizioni.operator.callingnumber.CallingNumberState.REFUSED;
import static it.opposizioni.operator.callingnumber.CallingNumberState.WITHDRAWN;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** Every transition of a declaration, with the event that announces it for a single number; a range has events of its own. */
final class CallingNumberTransitions {

    /** What never had effect was never announced, and its end is not either. */
    static final Transitions<CallingNumberState, CallingNumberAction> TABLE = Transitions.of(
                    edge(CONFLICT, RECOGNITION, DECLARED, CallingNumberEvents.DECLARED),
                    edge(CONFLICT, WITHDRAWAL, REFUSED),
                    edge(CONFLICT, REFUSAL, REFUSED),
                    edge(DECLARED, VERIFICATION, DECLARED, CallingNumberEvents.DECLARED),
                    edge(DECLARED, WITHDRAWAL, WITHDRAWN, CallingNumberEvents.WITHDRAWN))
            .refusing(OperatorProblems.transitionNotAllowed(Text.of(
                    "La dichiarazione è nello stato %s: da qui questo passaggio non esiste.",
                    "The declaration is in the state %s: from there this step does not exist.")));

    private CallingNumberTransitions() {}
}
