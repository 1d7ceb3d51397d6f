package it.opposizioni.registry.numberlist;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.numberlist.ListAct.CONFIRM;
import static it.opposizioni.registry.numberlist.ListAct.RECORD;
import static it.opposizioni.registry.numberlist.ListAct.REFUSE;
import static it.opposizioni.registry.numberlist.ListAct.SEND;
import static it.opposizioni.registry.numberlist.ListState.CONFIRMED;
import static it.opposizioni.registry.numberlist.ListState.NONE;
import static it.opposizioni.registry.numberlist.ListState.RECORDED;
import static it.opposizioni.registry.numberlist.ListState.REFUSED;
import static it.opposizioni.registry.numberlist.ListState.WAITING;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Every act that is possible on a list. What becomes of its numbers their oppositions tell. */
final class ListTransitions {

    private static final Text DECIDED =
            Text.of("Questo elenco è già stato deciso.", "This list has been decided already.");

    static final Transitions<ListState, ListAct> TABLE = Transitions.of(
                    edge(NONE, SEND, WAITING),
                    edge(WAITING, CONFIRM, CONFIRMED),
                    edge(WAITING, REFUSE, REFUSED, ListEvents.REFUSED),
                    edge(CONFIRMED, RECORD, RECORDED, ListEvents.RECORDED))
            .refusing((_, _) -> new DomainException(RegistryProblems.NUMBER_LIST_STATE, DECIDED));

    private ListTransitions() {}
}
