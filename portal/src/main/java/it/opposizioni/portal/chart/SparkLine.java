package it.opposizioni.portal.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curve as small as a word, without words of its own: what it shows stands beside it; tag {@code sparkLine}.
 *
 * @param points of the polyline
 */
public record SparkLine(String points) {

    private static final int WIDTH = 120;
    private static final int TOP = 3;
    private static final int BOTTOM = 27;

    /** @param values at equal distances */
    public static SparkLine of(List<Long> values) {
        long largest =
                Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
        return new SparkLine(IntStream.range(0, values.size())
                .mapToObj(i -> x(i, values.size()) + "," + (BOTTOM - (BOTTOM - TOP) * values.get(i) / largest))
                .collect(Collectors.joining(" ")));
    }

    private static int x(int i, int count) {
        return count == 1 ? WIDTH : i * WIDTH / (count - 1);
    }
}
