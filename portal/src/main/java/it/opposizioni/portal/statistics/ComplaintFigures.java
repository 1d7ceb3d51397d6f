package it.opposizioni.portal.statistics;

import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.statistics.ComplaintFiguresClient.Complaints;
import it.opposizioni.portal.statistics.ComplaintFiguresClient.OfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Complaints month by month, as the page of the figures shows them. Months are added up from the weeks that are published: counted by
 * themselves, they would give away by subtraction what the weeks hide.
 *
 * @param sentence on the last month
 * @param rows newest first; empty when nobody has ever complained
 */
record ComplaintFigures(String sentence, BarChart chart, List<Row> rows) {

    private static final int MONTHS = 24;
    private static final int MONTHS_WITH_BARS = 12;

    private static final String UPHELD = "UPHELD";

    /** A month in words, by outcome. */
    record Row(
            String month,
            String filed,
            String open,
            String upheld,
            String notUpheld,
            String outsideScope,
            String withdrawn) {}

    static ComplaintFigures of(Complaints figures, Lang lang) {
        StatisticsTexts texts = Texts.of(StatisticsTexts.class, lang);
        Formats formats = Formats.of(lang);
        NavigableMap<YearMonth, List<OfWeek>> months = byMonth(figures.weeks());
        String sentence = months.isEmpty()
                ? texts.noComplaints()
                : texts.complaintsOfMonth(
                        month(months.lastKey(), "LLLL uuuu", lang),
                        filed(months.lastEntry().getValue()).words(texts, formats),
                        ended(months.lastEntry().getValue(), UPHELD).words(texts, formats));
        List<BarChart.Period> all = months.entrySet().stream()
                .map(month -> new BarChart.Period(
                        month(month.getKey(), "LLL", lang),
                        List.of(
                                new BarChart.Value(
                                        "compared", filed(month.getValue()).least()),
                                new BarChart.Value(
                                        "opposed",
                                        ended(month.getValue(), UPHELD).least()))))
                .toList();
        List<BarChart.Period> bars = all.subList(Math.max(0, all.size() - MONTHS_WITH_BARS), all.size());
        BarChart chart = BarChart.of("chart-complaints", texts.complaints(), sentence, bars, formats::amount);
        List<Row> rows = months.descendingMap().entrySet().stream()
                .map(month -> row(
                        month(month.getKey(), "LLLL uuuu", lang),
                        filed(month.getValue()).words(texts, formats),
                        outcome -> ended(month.getValue(), outcome).words(texts, formats)))
                .toList();
        return new ComplaintFigures(sentence, chart, rows);
    }

    /** Each week in the month in which it begins; without a month of which only some weeks are counted any more. */
    private static NavigableMap<YearMonth, List<OfWeek>> byMonth(List<OfWeek> weeks) {
        NavigableMap<YearMonth, List<OfWeek>> months = new TreeMap<>();
        weeks.forEach(week -> months.computeIfAbsent(YearMonth.from(week.week()), _ -> new ArrayList<>())
                .add(week));
        return months.isEmpty() ? months : months.tailMap(months.lastKey().minusMonths(MONTHS - 1), true);
    }

    private static Sum filed(List<OfWeek> weeks) {
        return Sum.of(weeks.stream().map(OfWeek::complaints).toList());
    }

    /** An outcome that no complaint of a week has had is not named there. */
    private static Sum ended(List<OfWeek> weeks, String outcome) {
        return Sum.of(weeks.stream()
                .map(OfWeek::outcomes)
                .filter(outcomes -> outcomes.containsKey(outcome))
                .map(outcomes -> outcomes.get(outcome))
                .toList());
    }

    private static Row row(String month, String filed, Function<String, String> ended) {
        return new Row(
                month,
                filed,
                ended.apply("OPEN"),
                ended.apply(UPHELD),
                ended.apply("NOT_UPHELD"),
                ended.apply("OUTSIDE_SCOPE"),
                ended.apply("WITHDRAWN"));
    }

    private static String month(YearMonth month, String pattern, Lang lang) {
        return DateTimeFormatter.ofPattern(pattern, lang.locale()).format(month);
    }
}
