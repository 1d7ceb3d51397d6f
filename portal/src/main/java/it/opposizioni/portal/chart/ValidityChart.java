package it.opposizioni.portal.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Periods one beneath the other on one line of time, with today across all of them; tag {@code validityChart}.
 *
 * @param id of the picture in its page
 * @param today where today is, and {@code todayCss} how its word stands there
 */
public record ValidityChart(
        String id, String title, String description, int height, List<Bar> bars, int today, String todayCss) {

    private static final int TOP = 50;
    private static final int PITCH = 96;
    private static final int LABEL = 32;
    private static final int GROUND = 46;

    /** Nearer to an edge the word of today would be cut. */
    private static final int NEAR_EDGE = 60;

    /** A period. Both days belong to it. */
    public record Span(String label, LocalDate from, LocalDate to) {}

    /**
     * Where a period is drawn: up to today, and from today on.
     *
     * @param labelY of its name, above it
     */
    public record Bar(String label, int labelY, int y, int x, int passed, int aheadX, int ahead) {}

    /** Draws them in the order in which they come. @param spans at least one; none ends before today */
    public static ValidityChart of(String id, String title, String description, List<Span> spans, LocalDate today) {
        LocalDate from = spans.stream()
                .map(Span::from)
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today))
                .orElse(today);
        LocalDate end = spans.stream()
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(1);
        long days = ChronoUnit.DAYS.between(from, end);
        int now = x(from, today, days);
        List<Bar> bars = new ArrayList<>();
        for (Span span : spans) {
            int top = TOP + bars.size() * PITCH;
            int begin = x(from, span.from(), days);
            int middle = Math.max(begin, now);
            bars.add(new Bar(
                    span.label(),
                    top + LABEL,
                    top + GROUND,
                    begin,
                    middle - begin,
                    middle,
                    x(from, span.to().plusDays(1), days) - middle));
        }
        return new ValidityChart(id, title, description, TOP + bars.size() * PITCH, bars, now, css(now));
    }

    private static int x(LocalDate from, LocalDate day, long days) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day) * LineChart.WIDTH / days);
    }

    private static String css(int x) {
        return x < NEAR_EDGE ? "" : x > LineChart.WIDTH - NEAR_EDGE ? "end" : "middle";
    }
}
