package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class CallingNumberTransitionsTest {

    @Test
    void theTableHasTheseEdgesAndAnEventWhereADeclarationGetsOrLosesEffect() {
        TransitionWalk.assertEdges(
                CallingNumberTransitions.TABLE,
                CallingNumberState.class,
                CallingNumberAction.class,
                "CONFLICT RECOGNITION DECLARED it.opposizioni.operator.calling-number-declared.v1",
                "CONFLICT WITHDRAWAL REFUSED",
                "CONFLICT REFUSAL REFUSED",
                "DECLARED VERIFICATION DECLARED it.opposizioni.operator.calling-number-declared.v1",
                "DECLARED WITHDRAWAL WITHDRAWN it.opposizioni.operator.calling-number-withdrawn.v1");
    }
}
