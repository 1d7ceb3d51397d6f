package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class VisitTransitionsTest {

    /** The whole table: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                VisitTransitions.TABLE,
                VisitState.class,
                VisitAct.class,
                "BEGUN PROVE_LINE PROVED",
                "BEGUN TIME_OVER OVER",
                "PROVED SEND_EMAIL_CODE EMAIL_SENT",
                "PROVED KEEP_EMAIL EMAIL_CONFIRMED",
                "PROVED SEND_CODE PROVED",
                "PROVED RIGHT_CODE OPENED",
                "PROVED WRONG_CODE PROVED",
                "PROVED LAST_WRONG_CODE LOCKED",
                "PROVED TIME_OVER OVER",
                "EMAIL_SENT SEND_EMAIL_CODE EMAIL_SENT",
                "EMAIL_SENT RIGHT_EMAIL_CODE EMAIL_CONFIRMED",
                "EMAIL_SENT WRONG_EMAIL_CODE EMAIL_SENT",
                "EMAIL_SENT LAST_WRONG_EMAIL_CODE EMAIL_CODE_OVER",
                "EMAIL_SENT EMAIL_CODE_TOO_OLD EMAIL_CODE_OVER",
                "EMAIL_SENT TIME_OVER OVER",
                "EMAIL_CODE_OVER SEND_EMAIL_CODE EMAIL_SENT",
                "EMAIL_CODE_OVER TIME_OVER OVER",
                "EMAIL_CONFIRMED SEND_EMAIL_CODE EMAIL_SENT",
                "EMAIL_CONFIRMED REGISTER REGISTERED",
                "EMAIL_CONFIRMED TIME_OVER OVER",
                "REGISTERED ADD_ANOTHER REGISTERED",
                "OPENED MANAGE OPENED",
                "OPENED TIME_OVER OVER",
                "LOCKED TIME_OVER OVER");
    }
}
