package it.opposizioni.portal.statistics;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The complaints of a year, divided by what they have in common, the highest figure first.
 *
 * @param id of its part of the page
 * @param title above it
 * @param column above what they have in common
 * @param sentence on the highest figure
 * @param note on what is counted
 * @param chart the highest figures only, as far as a picture has room
 * @param rows all of them, in words; empty where a service of the release before does not divide them
 */
record Breakdown(
        String id, String title, String column, String sentence, String note, KindChart chart, List<Row> rows) {

    private static final int MOST_BARS = 5;

    /** @param complaints in words */
    record Row(String label, String complaints) {}

    /** What a breakdown is called. */
    record Words(String id, String title, String column, String note) {}

    /**
     * @param until the last month of the year, in words
     * @param sums by what they have in common, in words
     */
    static Breakdown of(Words words, String until, Map<String, Sum> sums, Lang lang) {
        StatisticsTexts texts = Texts.of(StatisticsTexts.class, lang);
        Formats formats = Formats.of(lang);
        List<Map.Entry<String, Sum>> sorted = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Sum> each) ->
                                -each.getValue().least())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Row> rows = sorted.stream()
                .map(each -> new Row(each.getKey(), each.getValue().words(texts, formats)))
                .toList();
        String sentence = rows.isEmpty()
                ? ""
                : texts.highest(until, rows.getFirst().label(), rows.getFirst().complaints());
        List<KindChart.Kind> bars = sorted.stream()
                .limit(MOST_BARS)
                .map(each -> new KindChart.Kind(
                        each.getKey() + ": " + each.getValue().words(texts, formats),
                        each.getValue().least(),
                        0))
                .toList();
        KindChart chart = KindChart.of("chart-" + words.id(), words.title(), sentence, bars);
        return new Breakdown(words.id(), words.title(), words.column(), sentence, words.note(), chart, rows);
    }
}
