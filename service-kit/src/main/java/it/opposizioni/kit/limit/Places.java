package it.opposizioni.kit.limit;

import java.util.HashMap;
import java.util.Map;

/** The places for what takes room or time in one copy of a service, such as files that arrive: so many at once, and few of them for one person. */
public final class Places {

    private final int all;
    private final int ofOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenByAll;

    /** @param ofOne at most so many for one person */
    public Places(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** @return false when there is none */
    public synchronized boolean take(String person) {
        if (takenByAll == all || taken.getOrDefault(person, 0) == ofOne) {
            return false;
        }
        taken.merge(person, 1, Integer::sum);
        takenByAll++;
        return true;
    }

    /** Gives back a place that was taken. */
    public synchronized void release(String person) {
        taken.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        takenByAll--;
    }
}
