package it.opposizioni.bench.report;

import java.util.Arrays;

/** The middle of what was measured. */
public final class Medians {

    private Medians() {}

    /** @return {@link Double#NaN} of nothing */
    public static double of(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
