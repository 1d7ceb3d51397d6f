package it.opposizioni.registry.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import org.junit.jupiter.api.Test;

class ImportTransitionsTest {

    /** The whole table: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                ImportTransitions.TABLE,
                ImportState.class,
                ImportAct.class,
                "RECEIVED CLAIM RUNNING",
                "RECEIVED CANCEL CANCELLED",
                "RUNNING CLAIM RUNNING",
                "RUNNING ADVANCE RUNNING",
                "RUNNING RELEASE RECEIVED",
                "RUNNING COMPLETE COMPLETED",
                "RUNNING FAIL FAILED",
                "RUNNING CANCEL CANCELLED",
                "FAILED RESUME RECEIVED",
                "FAILED CANCEL CANCELLED");
    }

    @Test
    void aRefusalSaysInWhichStateItIs() {
        assertThatThrownBy(() -> ImportTransitions.TABLE.apply(ImportState.COMPLETED, ImportAct.CANCEL))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(409);
                    assertThat(refused.detail().en()).contains("completed");
                });
    }
}
