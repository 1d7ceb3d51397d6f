package it.opposizioni.complaint.trend;

import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that figures are about, in Rome.
 *
 * @param from first day
 * @param to last day
 */
record TrendPeriod(LocalDate from, LocalDate to, TrendStep by) {

    private static final int WEEKS_BEFORE = 12;

    private static final Text TOO_LONG = Text.of(
            "Il periodo è troppo lungo: comincia non prima del %1$td/%1$tm/%1$tY.",
            "The period is too long: begin no earlier than %1$td/%1$tm/%1$tY.");

    /**
     * @param from empty for twelve weeks before the last day
     * @param to empty for today
     * @param by null for weeks
     * @throws DomainException 422 when a text is no date, or there are too many days
     */
    static TrendPeriod of(String from, String to, TrendStep by, Period longest, LocalDate today) {
        LocalDate last = AskedDays.read("/to", to, today);
        LocalDate first =
                AskedDays.read("/from", from, last.minusWeeks(WEEKS_BEFORE).plusDays(1));
        AskedDays.requireOrder(first, last);
        LocalDate earliest = last.minus(longest);
        if (first.isBefore(earliest)) {
            throw DomainException.invalid("/from", "TOO_LONG", TOO_LONG.with(earliest));
        }
        return new TrendPeriod(first, last, by == null ? TrendStep.WEEK : by);
    }

    /** The first days of its weeks or months; the first and the last one may be in it in part only. */
    List<LocalDate> steps() {
        return Stream.iterate(by.begin(from), step -> !step.isAfter(to), by::next)
                .toList();
    }
}
