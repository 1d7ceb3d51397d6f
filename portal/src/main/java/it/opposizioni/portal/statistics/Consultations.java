package it.opposizioni.portal.statistics;

import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.statistics.ConsultationFiguresClient.OfMonth;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * The lists that operators compare, as the page of the figures shows them.
 *
 * @param sentence on the last month that has figures
 * @param rows empty when no list has ever been compared
 */
record Consultations(String sentence, BarChart chart, List<Row> rows) {

    private static final int MONTHS_WITH_BARS = 12;

    /** A month in words. @param share of opposed numbers in a hundred */
    record Row(String month, String consultations, String numbers, String opposed, String share) {}

    static Consultations of(ConsultationFiguresClient.Consultations figures, Lang lang) {
        StatisticsTexts texts = Texts.of(StatisticsTexts.class, lang);
        Formats formats = Formats.of(lang);
        List<OfMonth> shown =
                figures.months().stream().filter(month -> !month.suppressed()).toList();
        String sentence = shown.stream()
                .max(Comparator.comparing(OfMonth::month))
                .map(last -> texts.consultationsOfMonth(
                        month(last, "LLLL uuuu", lang), formats.amount(last.consultations()), share(last, formats)))
                .orElseGet(texts::tooFewConsultations);
        List<BarChart.Period> bars = shown.stream()
                .skip(Math.max(0, shown.size() - MONTHS_WITH_BARS))
                .map(month -> new BarChart.Period(
                        month(month, "LLL", lang),
                        List.of(
                                new BarChart.Value("compared", month.numbers()),
                                new BarChart.Value("opposed", month.opposed()))))
                .toList();
        BarChart chart = BarChart.of("chart-lists", texts.consultations(), sentence, bars, formats::amount);
        List<Row> rows = figures.months().stream()
                .map(month -> row(month, figures.smallestShown(), texts, formats, lang))
                .toList();
        return new Consultations(sentence, chart, rows);
    }

    private static Row row(OfMonth month, int smallest, StatisticsTexts texts, Formats formats, Lang lang) {
        String name = month(month, "LLLL uuuu", lang);
        return month.suppressed()
                ? new Row(name, texts.fewer(smallest), "–", "–", "–")
                : new Row(
                        name,
                        formats.amount(month.consultations()),
                        formats.amount(month.numbers()),
                        formats.amount(month.opposed()),
                        share(month, formats));
    }

    private static String share(OfMonth month, Formats formats) {
        return formats.amount(Math.round(100.0 * month.opposed() / Math.max(1, month.numbers())));
    }

    private static String month(OfMonth month, String pattern, Lang lang) {
        return DateTimeFormatter.ofPattern(pattern, lang.locale()).format(YearMonth.parse(month.month()));
    }
}
