package it.opposizioni.portal.complaint.filing;

import java.util.HashMap;
import java.util.Map;

/** The places for forms with files that wait at the same time: so many in all, and few for one person. */
final class FilingPlaces {

    private final int all;
    private final int ofOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenByAll;

    FilingPlaces(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** @return false when there is none */
    synchronized boolean take(String person) {
        if (takenByAll == all || taken.getOrDefault(person, 0) == ofOne) {
            return false;
        }
        taken.merge(person, 1, Integer::sum);
        takenByAll++;
        return true;
    }

    /** Gives back a place that was taken. */
    synchronized void release(String person) {
        taken.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        takenByAll--;
    }
}
