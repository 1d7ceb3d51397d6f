package it.opposizioni.operator.calllog.engine.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Some time, in periods that neither touch nor overlap, so that whether an instant is in it is found by halving. Never changes. */
public final class Periods {

    /** All time. */
    public static final Periods ALWAYS = of(List.of(new Period(Long.MIN_VALUE, Long.MAX_VALUE)));

    /** Where one begins, where it ends, where the next begins, and so on: ascending. */
    private final long[] bounds;

    private Periods(List<Period> disjoint) {
        bounds = new long[disjoint.size() * 2];
        for (int i = 0; i < disjoint.size(); i++) {
            bounds[2 * i] = disjoint.get(i).from();
            bounds[2 * i + 1] = disjoint.get(i).until();
        }
    }

    /**
     * A period.
     *
     * @param from epoch second
     * @param until epoch second, exclusive
     */
    public record Period(long from, long until) {}

    /** @param periods in any order; they may overlap */
    public static Periods of(Collection<Period> periods) {
        List<Period> disjoint = new ArrayList<>();
        periods.stream()
                .filter(period -> period.from() < period.until())
                .sorted(Comparator.comparingLong(Period::from))
                .forEach(period -> {
                    if (disjoint.isEmpty() || period.from() > disjoint.getLast().until()) {
                        disjoint.add(period);
                    } else {
                        Period last = disjoint.removeLast();
                        disjoint.add(new Period(last.from(), Math.max(last.until(), period.until())));
                    }
                });
        return new Periods(disjoint);
    }

    public boolean contain(long epochSecond) {
        int low = 0;
        int high = bounds.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (bounds[middle] <= epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // so many bounds have passed: after an odd number of them a period is under way
        return (low & 1) == 1;
    }
}
