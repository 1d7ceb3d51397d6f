package it.opposizioni.operator.consultation;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class ConsultationTransitionsTest {

    @Test
    void theTableHasTheseTransitionsAndNoOther() {
        TransitionWalk.assertEdges(
                ConsultationTransitions.TABLE,
                ConsultationState.class,
                ConsultationAction.class,
                "RECEIVING STORE CHOOSING",
                "RECEIVING QUEUE COMPARING",
                "RECEIVING SEAL SEALED it.opposizioni.operator.consultation-completed.v1",
                "RECEIVING FAIL FAILED it.opposizioni.operator.consultation-failed.v1",
                "RECEIVING CANCEL CANCELLED",
                "CHOOSING CHOOSE COMPARING",
                "CHOOSING FAIL FAILED it.opposizioni.operator.consultation-failed.v1",
                "CHOOSING CANCEL CANCELLED",
                "COMPARING SEAL SEALED it.opposizioni.operator.consultation-completed.v1",
                "COMPARING FAIL FAILED it.opposizioni.operator.consultation-failed.v1",
                "COMPARING CANCEL CANCELLED",
                "COMPARING WAIT WAITING_FOR_REGISTER",
                "WAITING_FOR_REGISTER RESUME COMPARING",
                "WAITING_FOR_REGISTER TELL WAITING_FOR_REGISTER it.opposizioni.operator.consultation-delayed.v1",
                "WAITING_FOR_REGISTER FAIL FAILED it.opposizioni.operator.consultation-failed.v1",
                "WAITING_FOR_REGISTER CANCEL CANCELLED");
    }
}
