package it.opposizioni.portal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When something happens: a row for each day of the week, a field for each hour; tag {@code heatMap}.
 *
 * @param days at the left of the rows
 * @param hours above some of the fields
 */
public record HeatMap(
        String id, String title, String description, List<Label> days, List<Label> hours, List<Field> fields) {

    /** Nothing, and four of the largest count, lighter to darker. */
    private static final List<String> SHADES = List.of("shade0", "shade1", "shade2", "shade3", "shade4");

    private static final int GUTTER = 80;
    private static final int HEAD = 40;
    private static final int WIDTH = 30;
    private static final int HEIGHT = 40;

    /** Every so many hours are named. */
    private static final int NAMED = 6;

    /** Words in the picture. */
    public record Label(int x, int y, String text) {}

    /** @param css its shade, and that it is outside of the hours that are allowed */
    public record Field(int x, int y, String css) {}

    /** Which fields are marked. */
    @FunctionalInterface
    public interface Marked {
        /** @param day 0 is Monday */
        boolean test(int day, int hour);
    }

    /**
     * @param counts for each day of the week, from Monday on, for each hour
     * @param days their names, short
     */
    public static HeatMap of(
            String id, String title, String description, List<List<Long>> counts, List<String> days, Marked outside) {
        long largest = counts.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<Field> fields = new ArrayList<>();
        List<Label> rows = new ArrayList<>();
        for (int day = 0; day < counts.size(); day++) {
            int y = HEAD + day * HEIGHT;
            rows.add(new Label(0, y + HEIGHT - 12, days.get(day)));
            for (int hour = 0; hour < counts.get(day).size(); hour++) {
                String shade = SHADES.get(shade(counts.get(day).get(hour), largest));
                fields.add(new Field(GUTTER + hour * WIDTH, y, outside.test(day, hour) ? shade + " outside" : shade));
            }
        }
        List<Label> hours = IntStream.iterate(0, hour -> hour < 24, hour -> hour + NAMED)
                .mapToObj(hour -> new Label(GUTTER + hour * WIDTH, HEAD - 10, String.valueOf(hour)))
                .toList();
        return new HeatMap(id, title, description, rows, hours, fields);
    }

    private static int shade(long count, long largest) {
        int darkest = SHADES.size() - 1;
        return count <= 0 ? 0 : Math.toIntExact((count * darkest + largest - 1) / largest);
    }
}
