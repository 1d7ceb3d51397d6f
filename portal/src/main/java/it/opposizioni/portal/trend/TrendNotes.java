package it.opposizioni.portal.trend;

import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.trend.AnnotationClient.Annotation;
import it.opposizioni.portal.trend.TrendClient.Trends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The complaints over time with what happened meanwhile: numbers on the curve, and what they stand for in a list and a table.
 *
 * @param lines null when they cannot be had now
 */
record TrendNotes(LineChart chart, List<Line> lines, List<Step> steps) {

    /** @param link to the page where it is corrected */
    record Line(int number, String day, String text, String link) {}

    /** One point of the curve. @param notes the numbers of what happened then; empty where nothing is noted */
    record Step(String label, String count, String notes) {}

    /**
     * @param chart without them
     * @param found those that stand of the days of the figures, the latest days first; null when they cannot be had now
     */
    static TrendNotes of(LineChart chart, Trends trends, AnnotationClient.Annotations found, Page page) {
        List<Annotation> standing = found == null ? List.of() : found.items().reversed();
        List<Integer> at =
                standing.stream().map(each -> step(each.day(), trends.steps())).toList();
        Formats formats = page.formats();
        TrendLabels words = TrendLabels.in(page.lang());
        List<Long> counts = TrendView.sums(trends);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            steps.add(new Step(
                    words.step(trends.steps().get(i), trends.by()), formats.amount(counts.get(i)), numbers(at, i)));
        }
        return new TrendNotes(
                chart.withNotes(at, counts.size()), found == null ? null : lines(standing, formats, page), steps);
    }

    private static List<Line> lines(List<Annotation> standing, Formats formats, Page page) {
        return IntStream.range(0, standing.size())
                .mapToObj(i -> new Line(
                        i + 1,
                        formats.date(standing.get(i).day()),
                        standing.get(i).text(),
                        page.link("authority/trends/annotations") + "/"
                                + standing.get(i).id()))
                .toList();
    }

    private static String numbers(List<Integer> at, int step) {
        return IntStream.range(0, at.size())
                .filter(i -> at.get(i) == step)
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    /** The one that the day is in. */
    static int step(LocalDate day, List<LocalDate> steps) {
        int last = 0;
        while (last + 1 < steps.size() && !steps.get(last + 1).isAfter(day)) {
            last++;
        }
        return last;
    }
}
