package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class ProofTransitionsTest {

    /** The whole table: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                ProofTransitions.TABLE,
                ProofState.class,
                ProofAct.class,
                "PENDING RIGHT_CODE CONFIRMED",
                "PENDING WRONG_CODE PENDING",
                "PENDING LAST_WRONG_CODE EXHAUSTED",
                "PENDING TIME_OVER EXPIRED",
                "CONFIRMED USE USED",
                "CONFIRMED TIME_OVER EXPIRED");
    }
}
