package it.opposizioni.registry.telcofeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class FeedTransitionsTest {

    /** The whole table: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                FeedTransitions.TABLE,
                FeedState.class,
                FeedAct.class,
                "RECEIVED CLAIM LOOKING",
                "LOOKING CLAIM LOOKING",
                "LOOKING ADVANCE LOOKING",
                "LOOKING PAUSE RECEIVED",
                "LOOKING QUARANTINE QUARANTINED",
                "LOOKING PASS RELEASED",
                "LOOKING FAIL FAILED",
                "QUARANTINED RELEASE RELEASED",
                "QUARANTINED REJECT REJECTED",
                "RELEASED CLAIM RUNNING",
                "RUNNING CLAIM RUNNING",
                "RUNNING ADVANCE RUNNING",
                "RUNNING PAUSE RELEASED",
                "RUNNING COMPLETE COMPLETED",
                "RUNNING FAIL FAILED",
                "FAILED LOOK_AGAIN RECEIVED",
                "FAILED RESUME RELEASED");
    }

    @Test
    void aRefusalSaysInWhichStateItIs() {
        assertThatThrownBy(() -> FeedTransitions.TABLE.apply(FeedState.COMPLETED, FeedAct.REJECT))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(409);
                    assertThat(refused.detail().en()).contains("completed");
                });
    }
}
