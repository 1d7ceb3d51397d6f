package it.opposizioni.registry.lineproof;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.registry.lineproof.ProofState.Move;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProofStateTest {

    /** The whole table: a pair that is not named here is refused. */
    private static final Set<String> MOVES = Set.of(
            "PENDING RIGHT_CODE CONFIRMED",
            "PENDING WRONG_CODE PENDING",
            "PENDING LAST_WRONG_CODE EXHAUSTED",
            "PENDING TIME_OVER EXPIRED",
            "CONFIRMED USE USED",
            "CONFIRMED TIME_OVER EXPIRED");

    @Test
    void everyPairOfStateAndMove() {
        Set<String> found = new TreeSet<>();
        for (ProofState state : ProofState.values()) {
            for (Move move : Move.values()) {
                state.after(move).ifPresent(next -> found.add(state + " " + move + " " + next));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(MOVES);
    }
}
