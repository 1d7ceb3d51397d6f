package it.opposizioni.operator.calllog;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class CallLogTransitionsTest {

    @Test
    void theTableHasTheseTransitionsAndNoOther() {
        TransitionWalk.assertEdges(
                CallLogTransitions.TABLE,
                CallLogState.class,
                CallLogAction.class,
                "RECEIVING QUEUE CHECKING",
                "RECEIVING FAIL FAILED",
                "CHECKING SEAL SEALED",
                "CHECKING FAIL FAILED");
    }
}
