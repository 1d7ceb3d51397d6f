package it.opposizioni.registry.lineproof;

import static it.opposizioni.kit.state.Transitions.edge;
import static it.opposizioni.registry.lineproof.ProofState.CONFIRMED;
import static it.opposizioni.registry.lineproof.ProofState.EXHAUSTED;
import static it.opposizioni.registry.lineproof.ProofState.EXPIRED;
import static it.opposizioni.registry.lineproof.ProofState.PENDING;
import static it.opposizioni.registry.lineproof.ProofState.USED;

import it.opposizioni.kit.state.Transitions;

/**
 * Every act that is possible on a proof. The event {@code line-code-issued} belongs to the creation of a proof, in PENDING; no act
 * has another.
 */
final class ProofTransitions {

    static final Transitions<ProofState, ProofAct> TABLE = Transitions.of(
            edge(PENDING, ProofAct.RIGHT_CODE, CONFIRMED),
            edge(PENDING, ProofAct.WRONG_CODE, PENDING),
            edge(PENDING, ProofAct.LAST_WRONG_CODE, EXHAUSTED),
            edge(PENDING, ProofAct.TIME_OVER, EXPIRED),
            edge(CONFIRMED, ProofAct.USE, USED),
            edge(CONFIRMED, ProofAct.TIME_OVER, EXPIRED));

    private ProofTransitions() {}
}
