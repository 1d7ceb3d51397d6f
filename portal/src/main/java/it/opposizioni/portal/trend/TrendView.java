package it.opposizioni.portal.trend;

import it.opposizioni.portal.chart.HeatMap;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.chart.SparkLine;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.trend.TrendClient.Accused;
import it.opposizioni.portal.trend.TrendClient.Trends;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures as the page shows them.
 *
 * @param sentence what they say all together
 * @param series by what was offered, by kind of number, by outcome, by where the called line is
 * @param undeclared complaints about numbers that nobody had declared
 * @param compared with other days; null where they are not
 */
record TrendView(
        String sentence,
        LineChart complaints,
        List<Series> series,
        HeatMap hours,
        TrendTable hourTable,
        List<Line> operators,
        List<Line> principals,
        Line undeclared,
        List<Calling> numbers,
        Compared compared) {

    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

    /** @param file its name. @param table all figures */
    record Series(String id, String title, String file, List<Line> lines, TrendTable table) {}

    /** @param count all together. @param link empty where there is none */
    record Line(String label, String count, SparkLine spark, String link) {}

    /** @param number as it is asked about: in a form, so that it stands in no address */
    record Calling(String label, String count, String number) {}

    record Compared(String sentence, TrendTable table) {}

    /** @param other of the days that these are compared with; null for none */
    static TrendView of(Trends trends, Trends other, Page page) {
        Lang lang = page.lang();
        TrendTexts texts = Texts.of(TrendTexts.class, lang);
        Formats formats = Formats.of(lang);
        TrendTables tables = new TrendTables(trends, lang);
        TrendLabels words = TrendLabels.in(lang);
        String sentence = texts.sentence(
                formats.date(trends.from()),
                formats.date(trends.to()),
                formats.amount(trends.complaints()),
                formats.amount(trends.calls()));
        return new TrendView(
                sentence,
                LineChart.of(
                        "chart-complaints",
                        texts.complaintsOverTime(),
                        sentence,
                        sums(trends),
                        formats::amount,
                        words.step(trends.steps().getFirst(), trends.by()),
                        words.step(trends.steps().getLast(), trends.by())),
                List.of(
                        series("by-product", texts.byProduct(), "products.csv", tables.products(), formats),
                        series("by-caller", texts.byCaller(), "callers.csv", tables.callers(), formats),
                        series("by-outcome", texts.byOutcome(), "outcomes.csv", tables.outcomes(), formats),
                        series("by-area", texts.byArea(), "areas.csv", tables.areas(), formats)),
                HeatMap.of(
                        "chart-hours",
                        texts.hours(),
                        hoursText(trends, texts, formats),
                        trends.hours(),
                        words.weekdays(),
                        TrendView::isOutside),
                tables.hours(),
                operators(trends.operators(), texts, formats, page),
                operators(trends.principals(), texts, formats, page),
                new Line(
                        texts.undeclared(),
                        formats.amount(trends.undeclared().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                        SparkLine.of(trends.undeclared()),
                        ""),
                numbers(trends, formats),
                other == null ? null : compared(other, tables, texts, formats));
    }

    /** Also how many calls cannot be in it. */
    private static String hoursText(Trends trends, TrendTexts texts, Formats formats) {
        return trends.callsWithoutHour() == 0
                ? texts.hoursText()
                : texts.hoursText() + " " + texts.callsWithoutHour(formats.amount(trends.callsWithoutHour()));
    }

    private static Compared compared(Trends other, TrendTables tables, TrendTexts texts, Formats formats) {
        String sentence = texts.comparedSentence(
                formats.date(other.from()), formats.date(other.to()), formats.amount(other.complaints()));
        return new Compared(sentence, tables.comparedWith(other));
    }

    /** All complaints, by steps. */
    static List<Long> sums(Trends trends) {
        return IntStream.range(0, trends.steps().size())
                .mapToObj(step -> trends.products().values().stream()
                        .mapToLong(counts -> counts.get(step))
                        .sum())
                .toList();
    }

    private static Series series(String id, String title, String file, TrendTable table, Formats formats) {
        List<Line> lines = new ArrayList<>();
        table.rows()
                .forEach(row -> lines.add(new Line(
                        row.label(),
                        formats.amount(row.counts().getFirst()),
                        SparkLine.of(row.counts().subList(1, row.counts().size())),
                        "")));
        return new Series(id, title, file, lines, table);
    }

    private static List<Line> operators(List<Accused> operators, TrendTexts texts, Formats formats, Page page) {
        return operators.stream()
                .map(each -> new Line(
                        each.name() == null ? texts.unnamed() : each.name(),
                        formats.amount(each.complaints()),
                        SparkLine.of(each.counts()),
                        page.link("authority/operators") + "/" + each.operatorId()))
                .toList();
    }

    private static List<Calling> numbers(Trends trends, Formats formats) {
        return trends.numbers().stream()
                .map(each -> new Calling(formats.masked(each.number()), formats.amount(each.calls()), each.number()))
                .toList();
    }

    /** Of the hours of the code of conduct (Garante 148 of 7 March 2024); holidays fall on any weekday. */
    private static boolean isOutside(int day, int hour) {
        return switch (day) {
            case SUNDAY -> true;
            case SATURDAY -> hour < 10 || hour >= 19;
            default -> hour < 9 || hour >= 20;
        };
    }
}
