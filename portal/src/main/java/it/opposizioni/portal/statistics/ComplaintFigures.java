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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Complaints month by month, as the page of the figures shows them. Months are added up from the weeks that are published: counted by
 * themselves, they would give away by subtraction what the weeks hide.
 *
 * @param sentence on the last month
 * @param rows newest first; empty when nobody has ever complained
 * @param parts those of a year by kind of caller, and by sector
 */
record ComplaintFigures(String sentence, BarChart chart, List<Row> rows, List<Breakdown> parts) {

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
        return new ComplaintFigures(sentence, chart, rows, parts(months, lang));
    }

    private static List<Breakdown> parts(NavigableMap<YearMonth, List<OfWeek>> months, Lang lang) {
        if (months.isEmpty()) {
            return List.of();
        }
        FigureLabels labels = new FigureLabels(lang);
        String until = month(months.lastKey(), "LLLL uuuu", lang);
        List<OfWeek> year = months.tailMap(months.lastKey().minusMonths(MONTHS_WITH_BARS - 1), true).values().stream()
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                        Breakdown.of(labels.byCaller(), until, sums(year, OfWeek::callers, labels::caller), lang),
                        Breakdown.of(labels.byProduct(), until, sums(year, OfWeek::products, labels::product), lang))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    /** Of each code that a week names, in words. */
    private static Map<String, Sum> sums(
            List<OfWeek> weeks, Function<OfWeek, Map<String, Long>> counts, UnaryOperator<String> label) {
        return weeks.stream()
                .map(counts)
                .flatMap(week -> week.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(label, code -> with(weeks, counts, code)));
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

    private static Sum ended(List<OfWeek> weeks, String outcome) {
        return with(weeks, OfWeek::outcomes, outcome);
    }

    /** A value that no complaint of a week has is not named there. */
    private static Sum with(List<OfWeek> weeks, Function<OfWeek, Map<String, Long>> counts, String value) {
        return Sum.of(weeks.stream()
                .map(counts)
                .filter(week -> week.containsKey(value))
                .map(week -> week.get(value))
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
