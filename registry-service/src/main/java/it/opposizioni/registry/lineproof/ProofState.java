package it.opposizioni.registry.lineproof;

import java.util.Map;
import java.util.Optional;

/**
 * Where a proof stands, and every move it can make: the one transition table of this aggregate. A move that the table does not
 * name does not exist. The event {@code line-code-issued} belongs to the birth of a proof, in PENDING; no move has another.
 */
enum ProofState {
    /** A code is on its way. */
    PENDING,
    /** The right code came: the person has the line. */
    CONFIRMED,
    /** A registration or a withdrawal was made with it. */
    USED,
    /** All tries went wrong. */
    EXHAUSTED,
    /** Nobody confirmed it, or nobody used it, in time. */
    EXPIRED;

    /** What can happen to a proof. */
    enum Move {
        RIGHT_CODE,
        WRONG_CODE,
        LAST_WRONG_CODE,
        TIME_OVER,
        USE
    }

    private static final Map<ProofState, Map<Move, ProofState>> TABLE = Map.of(
            PENDING,
                    Map.of(
                            Move.RIGHT_CODE, CONFIRMED,
                            Move.WRONG_CODE, PENDING,
                            Move.LAST_WRONG_CODE, EXHAUSTED,
                            Move.TIME_OVER, EXPIRED),
            CONFIRMED, Map.of(Move.USE, USED, Move.TIME_OVER, EXPIRED),
            USED, Map.of(),
            EXHAUSTED, Map.of(),
            EXPIRED, Map.of());

    /** Where the move leads; empty when it cannot be made from here. */
    Optional<ProofState> after(Move move) {
        return Optional.ofNullable(TABLE.get(this).get(move));
    }

    boolean allows(Move move) {
        return after(move).isPresent();
    }
}
