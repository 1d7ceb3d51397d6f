package it.opposizioni.operator.calllog;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.operator.calllog.CallLogAction.FAIL;
import static it.opposizioni.operator.calllog.CallLogAction.QUEUE;
import static it.opposizioni.operator.calllog.CallLogAction.SEAL;
import static it.opposizioni.operator.calllog.CallLogState.CHECKING;
import static it.opposizioni.operator.calllog.CallLogState.FAILED;
import static it.opposizioni.operator.calllog.CallLogState.RECEIVING;
import static it.opposizioni.operator.calllog.CallLogState.SEALED;

import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;

/** The transition table of a log of calls. Nobody else acts on it: there are no events. */
final class CallLogTransitions {

    static final Transitions<CallLogState, CallLogAction> TABLE = Transitions.of(
                    edge(RECEIVING, QUEUE, CHECKING),
                    edge(RECEIVING, FAIL, FAILED),
                    edge(CHECKING, SEAL, SEALED),
                    edge(CHECKING, FAIL, FAILED))
            .refusing(OperatorProblems.transitionNotAllowed(Text.of(
                    "Il tabulato è nello stato %s: da qui questo passaggio non esiste.",
                    "The call log is in the state %s: from there this step does not exist.")));

    private CallLogTransitions() {}
}
