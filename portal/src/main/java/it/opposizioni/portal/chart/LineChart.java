package it.opposizioni.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curve over time; tag {@code lineChart}.
 *
 * @param points of the polyline
 * @param end of the curve, with what it shows
 * @param notes what is marked on it, by numbers that a list beside it explains
 */
public record LineChart(
        String id,
        String title,
        String description,
        String points,
        List<Level> levels,
        Mark end,
        String first,
        String last,
        List<Note> notes) {

    /** Of everything that is drawn. */
    public static final int WIDTH = 800;

    public static final int TOP = 50;
    public static final int BOTTOM = 310;

    /** Left of what is drawn, for the amounts of the levels. */
    public static final int GUTTER = 150;

    private static final int MARGIN = 10;

    /** Of two numbers and a dash, where words are largest. */
    private static final int ROOM = 90;

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
        return new LineChart(id, title, description, points, Level.of(scale, amounts), end, first, last, List.of());
    }

    /** A line from top to bottom. @param number empty where the line before it says that of this one too */
    public record Note(int x, int labelX, String number) {}

    /**
     * The same with marks, numbered from 1 on. Of marks that are too close for their numbers the first one has them all.
     *
     * @param at positions of the marks among the values, ascending
     * @param count how many values there are
     */
    public LineChart withNotes(List<Integer> at, int count) {
        List<Note> marks = new ArrayList<>();
        int first = 0;
        while (first < at.size()) {
            int x = x(at.get(first), count);
            int last = first;
            while (last + 1 < at.size() && x(at.get(last + 1), count) - x < ROOM) {
                last++;
            }
            String number = first == last ? String.valueOf(first + 1) : (first + 1) + "–" + (last + 1);
            marks.add(new Note(x, Math.min(x, WIDTH - ROOM / 2), number));
            at.subList(first + 1, last + 1).stream()
                    .map(each -> x(each, count))
                    .filter(each -> each != x)
                    .distinct()
                    .forEach(each -> marks.add(new Note(each, each, "")));
            first = last + 1;
        }
        return new LineChart(id, title, description, points, levels, end, this.first, this.last, marks);
    }

    private static int x(int i, int count) {
        return count == 1 ? WIDTH - MARGIN : GUTTER + i * (WIDTH - GUTTER - MARGIN) / (count - 1);
    }
}
