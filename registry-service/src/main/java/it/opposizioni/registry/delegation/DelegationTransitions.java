package it.opposizioni.registry.delegation;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.delegation.DelegationAct.ACCEPT;
import static it.opposizioni.registry.delegation.DelegationAct.DECLINE;
import static it.opposizioni.registry.delegation.DelegationAct.END;
import static it.opposizioni.registry.delegation.DelegationAct.EXPIRE;
import static it.opposizioni.registry.delegation.DelegationAct.OFFER;
import static it.opposizioni.registry.delegation.DelegationState.ACTIVE;
import static it.opposizioni.registry.delegation.DelegationState.DECLINED;
import static it.opposizioni.registry.delegation.DelegationState.ENDED;
import static it.opposizioni.registry.delegation.DelegationState.EXPIRED;
import static it.opposizioni.registry.delegation.DelegationState.NONE;
import static it.opposizioni.registry.delegation.DelegationState.OFFERED;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Every act that is possible on a delegation. That its time is over is told to nobody: both have known the day. */
final class DelegationTransitions {

    private static final Text NOT_NOW = Text.of(
            "Questa delega ha già avuto una risposta, o è finita.",
            "This delegation has been answered already, or is over.");

    static final Transitions<DelegationState, DelegationAct> TABLE = Transitions.of(
                    edge(NONE, OFFER, OFFERED, DelegationEvents.OFFERED),
                    edge(OFFERED, ACCEPT, ACTIVE, DelegationEvents.ACCEPTED),
                    edge(OFFERED, DECLINE, DECLINED, DelegationEvents.DECLINED),
                    edge(OFFERED, END, ENDED, DelegationEvents.ENDED),
                    edge(OFFERED, EXPIRE, EXPIRED),
                    edge(ACTIVE, END, ENDED, DelegationEvents.ENDED),
                    edge(ACTIVE, EXPIRE, EXPIRED))
            .refusing((_, _) -> new DomainException(RegistryProblems.DELEGATION_STATE, NOT_NOW));

    private DelegationTransitions() {}
}
