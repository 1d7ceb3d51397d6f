package it.opposizioni.portal.chart;

import it.opposizioni.portal.chart.LineChart.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/**
 * A small curve over the hours of a day, with gaps where nothing is known; tag {@code dayChart}.
 *
 * @param id of the picture in its page
 * @param runs polylines of hours that follow each other
 * @param points an hour that stands alone, and the last one
 * @param limit where the limit is drawn; null without one, and while it is far above everything that is drawn
 * @param first words under the first hour, {@code last} under the last one
 */
public record DayChart(
        String id,
        String title,
        String description,
        List<Level> levels,
        List<String> runs,
        List<Point> points,
        Integer limit,
        String first,
        String last) {

    private static final int TOP = 50;
    private static final int BOTTOM = 200;
    private static final int MARGIN = 10;

    /** What its page says about it. */
    public record Words(String id, String title, String description, String first, String last) {}

    /** Where something is drawn. */
    public record Point(int x, int y) {

        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    /**
     * Draws it.
     *
     * @param values at equal distances, at least two; empty for an hour of which nothing is known
     * @param limit above it a value is a bad one
     * @param amounts how a value is written beside its level
     */
    public static DayChart of(
            Words words, List<OptionalDouble> values, Optional<Double> limit, LongFunction<String> amounts) {
        // rounded up: a curve never leaves its ground
        Scale scale = Scale.of(
                values.stream().flatMapToDouble(OptionalDouble::stream).mapToLong(value -> (long) Math.ceil(value)),
                TOP,
                BOTTOM);
        List<List<Point>> runs = runs(values, scale);
        List<Point> points = new ArrayList<>();
        runs.stream().filter(run -> run.size() == 1).forEach(points::addAll);
        if (!runs.isEmpty() && runs.getLast().size() > 1) {
            points.add(runs.getLast().getLast());
        }
        return new DayChart(
                words.id(),
                words.title(),
                words.description(),
                Level.of(scale, amounts),
                runs.stream().filter(run -> run.size() > 1).map(DayChart::line).toList(),
                points,
                limit.filter(bound -> bound > 0 && bound <= scale.most())
                        .map(scale::y)
                        .orElse(null),
                words.first(),
                words.last());
    }

    private static List<List<Point>> runs(List<OptionalDouble> values, Scale scale) {
        List<List<Point>> runs = new ArrayList<>();
        boolean following = false;
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble value = values.get(i);
            if (value.isPresent()) {
                if (!following) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(new Point(x(i, values.size()), scale.y(value.getAsDouble())));
            }
            following = value.isPresent();
        }
        return runs;
    }

    private static int x(int i, int count) {
        return LineChart.GUTTER + i * (LineChart.WIDTH - LineChart.GUTTER - MARGIN) / (count - 1);
    }

    private static String line(List<Point> run) {
        return String.join(" ", run.stream().map(Point::toString).toList());
    }
}
