package it.opposizioni.portal.statistics;

import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.chart.LineChart.Level;
import it.opposizioni.portal.chart.Scale;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** A few bars side by side for each month; tag {@code monthChart}. */
record MonthChart(String id, String title, String description, List<Level> levels, List<Group> groups) {

    private static final int FEWEST_MONTHS = 3;

    /** @param css its colour, which the legend explains */
    record Value(String css, long amount) {}

    /** @param label short. @param values as many for each month */
    record Month(String label, List<Value> values) {}

    record Bar(String css, int x, int y, int width, int height) {}

    /** @param middle where the label stands */
    record Group(String label, int middle, List<Bar> bars) {}

    static MonthChart of(
            String id, String title, String description, List<Month> months, LongFunction<String> amounts) {
        Scale scale = Scale.of(
                months.stream().flatMap(month -> month.values().stream()).mapToLong(Value::amount),
                LineChart.TOP,
                LineChart.BOTTOM);
        int room = (LineChart.WIDTH - LineChart.GUTTER) / Math.max(FEWEST_MONTHS, months.size());
        List<Group> groups = IntStream.range(0, months.size())
                .mapToObj(i -> group(months.get(i), LineChart.GUTTER + i * room, room, scale))
                .toList();
        return new MonthChart(id, title, description, Level.of(scale, amounts), groups);
    }

    private static Group group(Month month, int from, int room, Scale scale) {
        int bar = room / (month.values().size() + 1);
        List<Bar> bars = IntStream.range(0, month.values().size())
                .mapToObj(i -> bar(month.values().get(i), from + bar / 2 + i * bar, bar, scale))
                .toList();
        return new Group(month.label(), from + room / 2, bars);
    }

    private static Bar bar(Value value, int x, int width, Scale scale) {
        int y = scale.y(value.amount());
        return new Bar(value.css(), x, y, width - 2, scale.bottom() - y);
    }
}
