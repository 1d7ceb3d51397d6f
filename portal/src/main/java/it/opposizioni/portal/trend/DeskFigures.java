package it.opposizioni.portal.trend;

import it.opposizioni.portal.chart.HeatMap;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.trend.TrendClient.Trends;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures that the authority's desk begins with: how many complaints came in the last twelve weeks, whom most of them accuse, and when people are
 * called.
 *
 * @param steps the same figures as {@code complaints} for a table, as {@code hourTable} has those of {@code hours}
 * @param accused the first three operators, and the numbers that nobody had declared
 */
public record DeskFigures(
        LineChart complaints,
        List<TrendNotes.Step> steps,
        List<TrendView.Line> accused,
        HeatMap hours,
        TrendTable hourTable) {

    private static final int MOST = 3;

    /** Null where there is nothing to be seen. @param trends null when the service does not answer now */
    public static DeskFigures of(Trends trends, Page page) {
        if (trends == null || trends.complaints() == 0) {
            return null;
        }
        TrendView view = TrendView.of(trends, null, page);
        return new DeskFigures(
                view.complaints(),
                TrendNotes.of(view.complaints(), trends, AnnotationClient.Annotations.NONE, page)
                        .steps(),
                Stream.concat(view.operators().stream().limit(MOST), Stream.of(view.undeclared()))
                        .toList(),
                view.hours(),
                view.hourTable());
    }
}
