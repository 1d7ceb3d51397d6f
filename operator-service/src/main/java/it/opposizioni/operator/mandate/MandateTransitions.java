package it.opposizioni.operator.mandate;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.mandate.MandateAction.ACCEPTANCE;
import static it.opposizioni.operator.mandate.MandateAction.END;
import static it.opposizioni.operator.mandate.MandateState.AGREED;
import static it.opposizioni.operator.mandate.MandateState.ENDED;
import static it.opposizioni.operator.mandate.MandateState.PROPOSED;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** Every transition of a mandate, with the event that announces it. */
final class MandateTransitions {

    /** Nobody needs to know that a proposal ended before it was agreed. */
    static final Transitions<MandateState, MandateAction> TABLE = Transitions.of(
                    edge(PROPOSED, ACCEPTANCE, AGREED, MandateEvents.AGREED),
                    edge(PROPOSED, END, ENDED),
                    edge(AGREED, END, ENDED, MandateEvents.ENDED))
            .refusing(OperatorProblems.transitionNotAllowed(Text.of(
                    "Il mandato è nello stato %s: da qui questo passaggio non esiste.",
                    "The mandate is in the state %s: from there this step does not exist.")));

    private MandateTransitions() {}
}
