package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.replica.KeyRange;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The few numbers that the dense image has no place for, sorted: each with the same two bits. Never changes. */
final class NumbersOutsidePlan {

    static final NumbersOutsidePlan NONE = new NumbersOutsidePlan(new long[0]);

    private static final int BITS = 2;

    /** The number, and below it its bits. */
    private final long[] entries;

    NumbersOutsidePlan(long[] entries) {
        this.entries = entries;
    }

    /** @return {@link RegisterSnapshot#OPPOSED} and {@link RegisterSnapshot#EXEMPTIONS} */
    int bits(long digits) {
        int at = Arrays.binarySearch(entries, digits << BITS);
        int next = at >= 0 ? at : -at - 1;
        return next < entries.length && entries[next] >>> BITS == digits ? (int) entries[next] & (1 << BITS) - 1 : 0;
    }

    long opposed() {
        return Arrays.stream(entries)
                .filter(e -> (e & RegisterSnapshot.OPPOSED) != 0)
                .count();
    }

    /** Those of a part that have a bit. */
    LongStream within(KeyRange part) {
        return Arrays.stream(entries).map(entry -> entry >>> BITS).filter(part::contains);
    }

    long[] entries() {
        return entries;
    }

    /** @param changes the new bits by number */
    NumbersOutsidePlan with(Map<Long, Integer> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<Long, Integer> all = new TreeMap<>();
        for (long entry : entries) {
            all.put(entry >>> BITS, (int) entry & (1 << BITS) - 1);
        }
        all.putAll(changes);
        return new NumbersOutsidePlan(all.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .mapToLong(e -> e.getKey() << BITS | e.getValue())
                .toArray());
    }
}
