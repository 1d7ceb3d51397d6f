package it.opposizioni.portal.obligations;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A month as a grid of whole weeks that begin on Monday, with the duties of each day. */
record Month(String name, String previous, String next, List<Weekday> weekdays, List<List<Day>> weeks) {

    /** The head of a column. */
    record Weekday(String letters, String whole) {}

    /**
     * One cell.
     *
     * @param in whether the day belongs to the month; days of the months before and after are empty
     */
    record Day(int number, boolean in, boolean today, List<Duty> duties) {}

    static Month of(YearMonth month, LocalDate today, List<Duty> duties, Locale locale) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(day(monday.plusDays(i), month, today, duties));
            }
            weeks.add(week);
        }
        return new Month(
                DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weekdays(locale),
                weeks);
    }

    private static Day day(LocalDate day, YearMonth month, LocalDate today, List<Duty> duties) {
        boolean in = YearMonth.from(day).equals(month);
        return new Day(
                day.getDayOfMonth(),
                in,
                day.equals(today),
                in ? duties.stream().filter(duty -> day.equals(duty.due())).toList() : List.of());
    }

    private static List<Weekday> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    /** What is no month, or one that no calendar has, is the month of today. */
    static YearMonth parse(String text, LocalDate today) {
        try {
            if (text != null && !text.isBlank()) {
                YearMonth month = YearMonth.parse(text.strip());
                if (Math.abs(month.getYear() - today.getYear()) <= 5) {
                    return month;
                }
            }
        } catch (DateTimeException _) {
            // an address typed by hand
        }
        return YearMonth.from(today);
    }
}
