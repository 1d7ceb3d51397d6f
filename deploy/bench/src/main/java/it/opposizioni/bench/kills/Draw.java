package it.opposizioni.bench.kills;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What is done next, and to whom: after every third kill another fault, each of those that are possible once before one comes again; every tenth
 * kill is one of PostgreSQL or Keycloak, by turns, and no other is.
 */
final class Draw {

    private static final int KILLS_FOR_ONE_OTHER = 3;
    private static final int KILLS_FOR_ONE_RARE = 10;
    private static final int LEAST_FAULT_MILLIS = 5_000;
    private static final int MOST_FAULT_MILLIS = 20_000;

    /** With more of them away at once everybody only waits for the machine. */
    private static final int MOST_AWAY = 2;

    private final Map<Fault, List<Part>> possible;
    private final RandomGenerator random;
    private List<Fault> deck = List.of();
    private int kills;
    private int others;
    private int rare;

    /** @param possible faults beside kills, each with the parts that it can befall */
    Draw(Map<Fault, List<Part>> possible, RandomGenerator random) {
        this.possible = possible;
        this.random = random;
    }

    int kills() {
        return kills;
    }

    /**
     * Counts as done.
     *
     * @param away what is being killed or is not there
     * @param now {@link System#nanoTime}
     * @return empty when nothing may be done now
     */
    Optional<Strike> next(Set<Part> away, long now) {
        boolean other = others < kills / KILLS_FOR_ONE_OTHER && !possible.isEmpty();
        Fault fault = other ? nextFault() : Fault.KILL;
        List<Part> parts = other ? possible.get(fault) : mayBeKilled();
        Part part = parts.get(random.nextInt(parts.size()));
        if (away.size() >= MOST_AWAY || away.contains(part)) {
            return Optional.empty();
        }
        if (other) {
            deck.removeFirst();
            others++;
            return Optional.of(new Strike(part, fault, now, random.nextInt(LEAST_FAULT_MILLIS, MOST_FAULT_MILLIS)));
        }
        kills++;
        if (part.isRare()) {
            rare++;
        }
        return Optional.of(new Strike(part, fault, now, 0));
    }

    private Fault nextFault() {
        if (deck.isEmpty()) {
            deck = new ArrayList<>(possible.keySet());
            Collections.shuffle(deck, random);
        }
        return deck.getFirst();
    }

    private List<Part> mayBeKilled() {
        if ((rare + 1) * KILLS_FOR_ONE_RARE <= kills + 1) {
            return List.of(rare % 2 == 0 ? Part.DATABASE : Part.KEYCLOAK);
        }
        return Part.byWeight();
    }
}
