package it.opposizioni.portal.report;

import it.opposizioni.portal.layout.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The days that a report is about, both included. */
record ReportPeriod(LocalDate from, LocalDate to) {

    /** The years that operator-service takes. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    /** What nobody asked for otherwise: this month and the two before it. */
    static ReportPeriod usual(LocalDate today) {
        return new ReportPeriod(
                today.minusMonths(2).withDayOfMonth(1), YearMonth.from(today).atEndOfMonth());
    }

    /** Empty, and the form says why, when there are no such days. */
    static Optional<ReportPeriod> of(Form form, ReportTexts texts) {
        LocalDate from = day(form, "from", texts);
        LocalDate to = day(form, "to", texts);
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.isAfter(to) || from.plusMonths(12).isBefore(to)) {
            form.reject("from", texts.dates());
            return Optional.empty();
        }
        return Optional.of(new ReportPeriod(from, to));
    }

    private static LocalDate day(Form form, String field, ReportTexts texts) {
        try {
            LocalDate day = LocalDate.parse(form.value(field));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        form.reject(field, texts.dateWrong());
        return null;
    }

    boolean has(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    String query() {
        return "from=" + from + "&to=" + to;
    }
}
