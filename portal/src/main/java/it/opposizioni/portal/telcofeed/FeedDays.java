package it.opposizioni.portal.telcofeed;

import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.chart.BarChart.Period;
import it.opposizioni.portal.chart.BarChart.Value;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.telcofeed.TelcoFeedClient.Day;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What feeds have changed, day by day.
 *
 * @param rows days on which there was a feed, the latest first
 */
record FeedDays(String sentence, BarChart chart, List<Row> rows) {

    static final int SHOWN = 30;
    private static final int BETWEEN_LABELS = 7;

    record Row(String day, String feeds, String begun, String ended, String invalid) {}

    /** @param today in Rome, the last day of the picture */
    static FeedDays of(List<Day> days, LocalDate today, Lang lang) {
        TelcoFeedTexts texts = Texts.of(TelcoFeedTexts.class, lang);
        Formats formats = Formats.of(lang);
        Map<LocalDate, Day> byDay = days.stream().collect(Collectors.toMap(Day::day, Function.identity()));
        DateTimeFormatter label = DateTimeFormatter.ofPattern("d MMM", lang.locale());
        List<Period> bars = IntStream.range(0, SHOWN)
                .mapToObj(i -> bars(byDay, today.minusDays(SHOWN - 1L - i), i % BETWEEN_LABELS == 0 ? label : null))
                .toList();
        String sentence = texts.changedInDays(
                SHOWN,
                formats.amount(days.stream().mapToLong(Day::begun).sum()),
                formats.amount(days.stream().mapToLong(Day::ended).sum()));
        return new FeedDays(
                sentence,
                BarChart.of("chart-feeds", texts.byDay(), sentence, bars, formats::amount),
                days.reversed().stream()
                        .map(day -> new Row(
                                formats.date(day.day()),
                                formats.amount(day.feeds()),
                                formats.amount(day.begun()),
                                formats.amount(day.ended()),
                                formats.amount(day.invalidLines())))
                        .toList());
    }

    /** @param label null where there is no room for one */
    private static Period bars(Map<LocalDate, Day> byDay, LocalDate date, DateTimeFormatter label) {
        Day day = byDay.getOrDefault(date, new Day(date, 0, 0, 0, 0));
        return new Period(
                label == null ? "" : label.format(date),
                List.of(new Value("begun", day.begun()), new Value("ended", day.ended())));
    }
}
