package it.opposizioni.portal.chart;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curve over time; tag {@code lineChart}.
 *
 * @param points of the polyline
 * @param end of the curve, with what it shows
 */
public record LineChart(
        String id,
        String title,
        String description,
        String points,
        List<Level> levels,
        Mark end,
        String first,
        String last) {

    /** Of everything that is drawn. */
    public static final int WIDTH = 800;

    public static final int TOP = 50;
    public static final int BOTTOM = 310;

    /** Left of what is drawn, for the amounts of the levels. */
    public static final int GUTTER = 150;

    private static final int MARGIN = 10;

    /** A line across the ground. */
    public record Level(int y, String amount) {

        /** Nothing, the half and the top. */
        public static List<Level> of(Scale scale, LongFunction<String> amounts) {
            return List.of(0L, scale.most() / 2, scale.most()).stream()
                    .map(value -> new Level(scale.y(value), amounts.apply(value)))
                    .toList();
        }
    }

    /** A point with what it stands for. */
    public record Mark(int x, int y, String amount) {}

    /**
     * @param values at equal distances, at least one
     * @param first words under the first one, {@code last} under the last one
     */
    public static LineChart of(
            String id,
            String title,
            String description,
            List<Long> values,
            LongFunction<String> amounts,
            String first,
            String last) {
        Scale scale = Scale.of(values.stream().mapToLong(Long::longValue), TOP, BOTTOM);
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> x(i, values.size()) + "," + scale.y(values.get(i)))
                .collect(Collectors.joining(" "));
        Mark end = new Mark(WIDTH - MARGIN, scale.y(values.getLast()), amounts.apply(values.getLast()));
        return new LineChart(id, title, description, points, Level.of(scale, amounts), end, first, last);
    }

    private static int x(int i, int count) {
        return count == 1 ? WIDTH - MARGIN : GUTTER + i * (WIDTH - GUTTER - MARGIN) / (count - 1);
    }
}
