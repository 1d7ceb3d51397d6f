package it.opposizioni.registry.listrequest;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.listrequest.ListRequestAct.APPROVE;
import static it.opposizioni.registry.listrequest.ListRequestAct.ENTER;
import static it.opposizioni.registry.listrequest.ListRequestAct.FINISH;
import static it.opposizioni.registry.listrequest.ListRequestAct.PROPOSE;
import static it.opposizioni.registry.listrequest.ListRequestAct.REFUSE;
import static it.opposizioni.registry.listrequest.ListRequestAct.SEND;
import static it.opposizioni.registry.listrequest.ListRequestAct.START;
import static it.opposizioni.registry.listrequest.ListRequestAct.TAKE_BACK;
import static it.opposizioni.registry.listrequest.ListRequestState.DONE;
import static it.opposizioni.registry.listrequest.ListRequestState.ENTERED;
import static it.opposizioni.registry.listrequest.ListRequestState.NONE;
import static it.opposizioni.registry.listrequest.ListRequestState.PROPOSED;
import static it.opposizioni.registry.listrequest.ListRequestState.REFUSED;
import static it.opposizioni.registry.listrequest.ListRequestState.RUNNING;
import static it.opposizioni.registry.listrequest.ListRequestState.TAKEN_BACK;
import static it.opposizioni.registry.listrequest.ListRequestState.WAITING;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Every act that is possible on a request. What happens to its numbers is in the transitions of their oppositions. */
final class ListRequestTransitions {

    private static final Text NOT_NOW = Text.of(
            "Questo elenco è già stato deciso, o è chiuso.", "This list has been decided already, or is closed.");

    static final Transitions<ListRequestState, ListRequestAct> TABLE = Transitions.of(
                    edge(NONE, ENTER, ENTERED),
                    edge(ENTERED, SEND, WAITING, ListRequestEvents.SENT),
                    edge(ENTERED, START, RUNNING),
                    edge(ENTERED, TAKE_BACK, TAKEN_BACK),
                    edge(WAITING, PROPOSE, PROPOSED),
                    edge(WAITING, REFUSE, REFUSED, ListRequestEvents.REFUSED),
                    edge(WAITING, TAKE_BACK, TAKEN_BACK),
                    edge(PROPOSED, APPROVE, RUNNING),
                    edge(PROPOSED, REFUSE, REFUSED, ListRequestEvents.REFUSED),
                    edge(PROPOSED, TAKE_BACK, TAKEN_BACK),
                    edge(RUNNING, FINISH, DONE, ListRequestEvents.DONE))
            .refusing((_, _) -> new DomainException(RegistryProblems.NUMBER_LIST_STATE, NOT_NOW));

    private ListRequestTransitions() {}
}
