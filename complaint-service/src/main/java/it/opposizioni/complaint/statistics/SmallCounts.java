package it.opposizioni.complaint.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hides counts by which one could tell who complained: every count from 1 to 4 (k ≥ 5). If just one of a row is hidden, the
 * smallest of the others is hidden, too, or it could be found by subtraction from the row's total.
 */
final class SmallCounts {

    static final int SMALLEST_SHOWN = 5;

    private SmallCounts() {}

    static Optional<Long> suppress(long count) {
        return isSmall(count) ? Optional.empty() : Optional.of(count);
    }

    /** The same row, in the order of its names; empty where a count is hidden. */
    static SortedMap<String, Optional<Long>> suppress(Map<String, Long> row) {
        Map<String, Optional<Long>> shown = new HashMap<>();
        row.forEach((name, count) -> shown.put(name, suppress(count)));
        if (row.values().stream().filter(SmallCounts::isSmall).count() == 1) {
            row.entrySet().stream()
                    .filter(entry -> entry.getValue() >= SMALLEST_SHOWN)
                    .min(Comparator.comparing(Map.Entry<String, Long>::getValue).thenComparing(Map.Entry::getKey))
                    .ifPresent(entry -> shown.put(entry.getKey(), Optional.empty()));
        }
        return new TreeMap<>(shown);
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }
}
