package it.opposizioni.registry.desk;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.desk.DeskRequestAct.APPROVE;
import static it.opposizioni.registry.desk.DeskRequestAct.PROPOSE;
import static it.opposizioni.registry.desk.DeskRequestAct.RECORD;
import static it.opposizioni.registry.desk.DeskRequestAct.REJECT;
import static it.opposizioni.registry.desk.DeskRequestState.APPROVED;
import static it.opposizioni.registry.desk.DeskRequestState.NONE;
import static it.opposizioni.registry.desk.DeskRequestState.PROPOSED;
import static it.opposizioni.registry.desk.DeskRequestState.RECORDED;
import static it.opposizioni.registry.desk.DeskRequestState.REJECTED;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/**
 * Every act that is possible on a request at the desk. What comes of an approval is told by the opposition itself
 * ({@code opposition-withdrawal-asked}).
 */
final class DeskRequestTransitions {

    private static final Text DECIDED =
            Text.of("Questa richiesta è già stata decisa.", "This request has been decided already.");

    static final Transitions<DeskRequestState, DeskRequestAct> TABLE = Transitions.of(
                    edge(NONE, RECORD, RECORDED, DeskEvents.RECORDED),
                    edge(NONE, PROPOSE, PROPOSED, DeskEvents.RECORDED),
                    edge(PROPOSED, APPROVE, APPROVED),
                    edge(PROPOSED, REJECT, REJECTED, DeskEvents.REJECTED))
            .refusing((_, _) -> new DomainException(RegistryProblems.DESK_REQUEST_DECIDED, DECIDED));

    private DeskRequestTransitions() {}
}
