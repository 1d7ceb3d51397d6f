package it.opposizioni.portal.chart;

import it.opposizioni.portal.chart.LineChart.Level;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** A few bars side by side for each month, or day; tag {@code barChart}. */
public record BarChart(String id, String title, String description, List<Level> levels, List<Group> groups) {

    private static final int FEWEST_PERIODS = 3;

    /** @param css its colour, which the legend explains */
    public record Value(String css, long amount) {}

    /** @param label short, or empty where there is no room for each. @param values as many for each period */
    public record Period(String label, List<Value> values) {}

    public record Bar(String css, int x, int y, int width, int height) {}

    /** @param middle where the label stands */
    public record Group(String label, int middle, List<Bar> bars) {}

    public static BarChart of(
            String id, String title, String description, List<Period> periods, LongFunction<String> amounts) {
        Scale scale = Scale.of(
                periods.stream().flatMap(period -> period.values().stream()).mapToLong(Value::amount),
                LineChart.TOP,
                LineChart.BOTTOM);
        int room = (LineChart.WIDTH - LineChart.GUTTER) / Math.max(FEWEST_PERIODS, periods.size());
        List<Group> groups = IntStream.range(0, periods.size())
                .mapToObj(i -> group(periods.get(i), LineChart.GUTTER + i * room, room, scale))
                .toList();
        return new BarChart(id, title, description, Level.of(scale, amounts), groups);
    }

    private static Group group(Period period, int from, int room, Scale scale) {
        int bar = room / (period.values().size() + 1);
        List<Bar> bars = IntStream.range(0, period.values().size())
                .mapToObj(i -> bar(period.values().get(i), from + bar / 2 + i * bar, bar, scale))
                .toList();
        return new Group(period.label(), from + room / 2, bars);
    }

    private static Bar bar(Value value, int x, int width, Scale scale) {
        int y = scale.y(value.amount());
        return new Bar(value.css(), x, y, width - 2, scale.bottom() - y);
    }
}
