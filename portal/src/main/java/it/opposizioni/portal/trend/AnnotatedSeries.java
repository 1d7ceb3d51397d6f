package it.opposizioni.portal.trend;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.spreadsheet.SpreadsheetText;
import it.opposizioni.portal.trend.AnnotationClient.Annotation;
import it.opposizioni.portal.trend.TrendClient.Trends;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The complaints over time with what happened meanwhile, as a file: a row for each week or month, and one more without a count for each further
 * annotation of it, so that the counts still add up.
 *
 * @param rows each with as many cells as the head
 */
record AnnotatedSeries(List<String> head, List<List<String>> rows) {

    /** @param standing the annotations of the days of the figures, the latest days first */
    static AnnotatedSeries of(Trends trends, List<Annotation> standing, Lang lang) {
        TrendTexts texts = Texts.of(TrendTexts.class, lang);
        AnnotationTexts notes = Texts.of(AnnotationTexts.class, lang);
        TrendLabels words = TrendLabels.in(lang);
        List<Long> counts = TrendView.sums(trends);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.addAll(
                    rows(words.step(trends.steps().get(i), trends.by()), counts.get(i), within(i, trends, standing)));
        }
        return new AnnotatedSeries(List.of(notes.days(), texts.complaints(), notes.day(), notes.title()), rows);
    }

    /** Those of one step, in the order of their days. */
    private static List<Annotation> within(int step, Trends trends, List<Annotation> standing) {
        return standing.reversed().stream()
                .filter(each -> TrendNotes.step(each.day(), trends.steps()) == step)
                .toList();
    }

    private static List<List<String>> rows(String step, long count, List<Annotation> noted) {
        if (noted.isEmpty()) {
            return List.of(List.of(step, String.valueOf(count), "", ""));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Annotation each : noted) {
            String said = rows.isEmpty() ? String.valueOf(count) : "";
            rows.add(List.of(step, said, each.day().toString(), each.text()));
        }
        return rows;
    }

    /** What somebody wrote is never a formula. */
    String csv(Lang lang) {
        SpreadsheetText text = SpreadsheetText.in(lang);
        return rows.stream()
                .map(row -> text.row(row))
                .collect(Collectors.joining("", SpreadsheetText.BEGINNING + text.row(head), ""));
    }
}
