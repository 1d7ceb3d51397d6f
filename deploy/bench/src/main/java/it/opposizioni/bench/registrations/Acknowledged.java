package it.opposizioni.bench.registrations;

import java.util.BitSet;
import java.util.List;

/** The numbers whose registration was acknowledged. One thread at a time. */
final class Acknowledged {

    private final long first;
    private final BitSet numbers = new BitSet();

    /** @param first the lowest that there can be */
    Acknowledged(long first) {
        this.first = first;
    }

    void add(long number) {
        numbers.set(Math.toIntExact(number - first));
    }

    int count() {
        return numbers.cardinality();
    }

    /** How many of them are not among these. What was registered without anybody having been told makes up for none. */
    int missingIn(List<Long> held) {
        BitSet missing = (BitSet) numbers.clone();
        held.stream()
                .filter(number -> number >= first)
                .forEach(number -> missing.clear(Math.toIntExact(number - first)));
        return missing.cardinality();
    }
}
