package it.opposizioni.registry.recipients;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.recipients.RecipientAct.ANSWER;
import static it.opposizioni.registry.recipients.RecipientAct.ASK;
import static it.opposizioni.registry.recipients.RecipientAct.ASK_AGAIN;
import static it.opposizioni.registry.recipients.RecipientState.ANSWERED;
import static it.opposizioni.registry.recipients.RecipientState.ASKED;
import static it.opposizioni.registry.recipients.RecipientState.NONE;

import it.opposizioni.kit.state.Transitions;

/** Every act that is possible on a request. One that is asked for later than an hour after the answer is another one. */
final class RecipientTransitions {

    static final Transitions<RecipientState, RecipientAct> TABLE = Transitions.of(
            edge(NONE, ASK, ASKED, AnswersAsked.TYPE),
            edge(ASKED, ASK_AGAIN, ASKED, AnswersAsked.TYPE),
            edge(ASKED, ANSWER, ANSWERED));

    private RecipientTransitions() {}
}
