package it.opposizioni.portal.statistics;

import it.opposizioni.portal.chart.LineChart;
import java.util.List;
import java.util.stream.IntStream;

/** A bar for each kind, of lines the active numbers first; tag {@code kindChart}. */
record KindChart(String id, String title, String description, int height, List<Bar> bars) {

    private static final int ROW = 104;
    private static final int LABEL = 36;
    private static final int BAR = 50;

    /** A kind in words, with its numbers. @param inActivation 0 of what is no line */
    record Kind(String label, long active, long inActivation) {

        private long all() {
            return active + inActivation;
        }
    }

    /** @param y of the bar, {@code labelY} of the words above it */
    record Bar(String label, int labelY, int y, int active, int all) {}

    static KindChart of(String id, String title, String description, List<Kind> kinds) {
        long largest = Math.max(1, kinds.stream().mapToLong(Kind::all).max().orElse(0));
        List<Bar> bars = IntStream.range(0, kinds.size())
                .mapToObj(i -> {
                    Kind kind = kinds.get(i);
                    int labelY = i * ROW + LABEL;
                    return new Bar(
                            kind.label(),
                            labelY,
                            labelY + BAR / 4,
                            width(kind.active(), largest),
                            width(kind.all(), largest));
                })
                .toList();
        return new KindChart(id, title, description, kinds.size() * ROW, bars);
    }

    private static int width(long value, long largest) {
        return Math.toIntExact(Math.round((double) value * LineChart.WIDTH / largest));
    }
}
