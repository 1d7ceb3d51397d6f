package it.opposizioni.registry.organisation;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.organisation.RepresentationAct.CONFIRM;
import static it.opposizioni.registry.organisation.RepresentationAct.END;
import static it.opposizioni.registry.organisation.RepresentationAct.REFUSE;
import static it.opposizioni.registry.organisation.RepresentationAct.REQUEST;
import static it.opposizioni.registry.organisation.RepresentationState.CONFIRMED;
import static it.opposizioni.registry.organisation.RepresentationState.ENDED;
import static it.opposizioni.registry.organisation.RepresentationState.NONE;
import static it.opposizioni.registry.organisation.RepresentationState.REFUSED;
import static it.opposizioni.registry.organisation.RepresentationState.REQUESTED;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;

/** Every act that is possible. That a request was made or taken back is told to nobody: who did it knows. */
final class RepresentationTransitions {

    private static final Text NOT_NOW = Text.of(
            "Questa richiesta è già stata decisa, o è chiusa.", "This request has been decided already, or is closed.");

    static final Transitions<RepresentationState, RepresentationAct> TABLE = Transitions.of(
                    edge(NONE, REQUEST, REQUESTED),
                    edge(REQUESTED, CONFIRM, CONFIRMED, RepresentationEvents.CONFIRMED),
                    edge(REQUESTED, REFUSE, REFUSED, RepresentationEvents.REFUSED),
                    edge(REQUESTED, END, ENDED),
                    edge(CONFIRMED, END, ENDED, RepresentationEvents.ENDED))
            .refusing((_, _) -> new DomainException(RegistryProblems.REPRESENTATION_STATE, NOT_NOW));

    private RepresentationTransitions() {}
}
