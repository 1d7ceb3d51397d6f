package it.opposizioni.complaint.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long one point of a time series is. */
public enum TrendStep {
    /** Begins on Monday. */
    WEEK,
    MONTH;

    LocalDate begin(LocalDate day) {
        return this == WEEK
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.with(TemporalAdjusters.firstDayOfMonth());
    }

    LocalDate next(LocalDate begin) {
        return this == WEEK ? begin.plusWeeks(1) : begin.plusMonths(1);
    }

    /** As the database's {@code date_trunc} calls it. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
