package it.opposizioni.registry.opposition;

import java.util.Map;
import java.util.Optional;

/**
 * Where an opposition stands as far as people's acts go (what time does to it is {@link OppositionStatus}), and every move it can
 * make: the one transition table of this aggregate. Each edge names the event it produces; a move without an edge is refused.
 */
enum Standing {
    /** Not in the register. */
    NONE,
    /** In the register without a known holder: carried over. */
    UNHELD,
    /** In the register for a holder. */
    HELD,
    /** Ended by its holder. */
    WITHDRAWN,
    /** Ended with its holder's hold of the line. */
    CEASED;

    /** What can happen to an opposition. */
    enum Move {
        CARRY_OVER,
        REGISTER,
        CLAIM,
        ANNOUNCE_ACTIVATION,
        WITHDRAW,
        PASS_LINE_ON
    }

    /** A move that exists, from some standing. */
    record Edge(Standing to, String event) {}

    private static final Map<Standing, Map<Move, Edge>> TABLE = Map.of(
            NONE,
                    Map.of(
                            Move.CARRY_OVER, new Edge(UNHELD, OppositionEvents.CARRIED_OVER),
                            Move.REGISTER, new Edge(HELD, OppositionEvents.REGISTERED)),
            UNHELD, Map.of(Move.CLAIM, new Edge(HELD, OppositionEvents.REGISTERED)),
            HELD,
                    Map.of(
                            Move.ANNOUNCE_ACTIVATION, new Edge(HELD, OppositionEvents.ACTIVATED),
                            Move.WITHDRAW, new Edge(WITHDRAWN, OppositionEvents.WITHDRAWN),
                            Move.PASS_LINE_ON, new Edge(CEASED, OppositionEvents.WITHDRAWN)),
            WITHDRAWN, Map.of(),
            CEASED, Map.of());

    Optional<Edge> edge(Move move) {
        return Optional.ofNullable(TABLE.get(this).get(move));
    }
}
