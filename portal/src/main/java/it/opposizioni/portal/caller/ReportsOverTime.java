package it.opposizioni.portal.caller;

import it.opposizioni.portal.caller.CallerClient.MonthOfReports;
import it.opposizioni.portal.chart.SparkLine;
import it.opposizioni.portal.i18n.Lang;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * In which months people reported a number.
 *
 * @param spark from the first month to the last, by range and not by amount: only ranges are known
 * @param most the month with the most people, in words
 * @param rows newest first
 */
record ReportsOverTime(SparkLine spark, String most, List<Row> rows) {

    /** From few to many. A range that is new to us counts as the most. */
    private static final List<String> RANGES = List.of("FEWER_THAN_5", "FROM_5_TO_19", "FROM_20_TO_99", "FROM_100");

    record Row(String month, String people) {}

    /** Null where there are too few reports for it. */
    static ReportsOverTime of(CallerClient.Caller caller, CallerTexts texts, Lang lang) {
        List<MonthOfReports> months = caller.reportsByMonth();
        if (months.isEmpty()) {
            return null;
        }
        MonthOfReports most = months.reversed().stream()
                .max(Comparator.comparing(ReportsOverTime::height))
                .orElseThrow();
        return new ReportsOverTime(
                SparkLine.of(months.stream().map(ReportsOverTime::height).toList()),
                texts.mostReportsIn(month(most, lang), people(most, texts)),
                months.reversed().stream()
                        .map(month -> new Row(month(month, lang), people(month, texts)))
                        .toList());
    }

    private static long height(MonthOfReports month) {
        int range = RANGES.indexOf(month.reporters());
        return range < 0 ? RANGES.size() : range;
    }

    private static String people(MonthOfReports month, CallerTexts texts) {
        return month.reporters().equals(RANGES.getFirst())
                ? texts.reportsFew()
                : CallerCard.reports(month.reporters(), texts);
    }

    private static String month(MonthOfReports month, Lang lang) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", lang.locale()).format(YearMonth.parse(month.month()));
    }
}
