package it.opposizioni.registry.exemption;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For how long an operator may call (L. 5/2018 art. 1 c. 4: also for a defined period). Days are days in Rome; today's begins at once,
 * a later one at midnight; the last day is wholly in it.
 *
 * @param until the first instant that no longer belongs to it; null while it has no end
 */
record ExemptionPeriod(Instant from, Instant until) {

    /** Beyond it a year was mistyped. */
    static final int LONGEST_YEARS = 10;

    /**
     * @param firstDay null for today
     * @param lastDay null for no end
     */
    static ExemptionPeriod of(LocalDate firstDay, LocalDate lastDay, Instant now) {
        boolean later = firstDay != null && firstDay.isAfter(Rome.day(now));
        return new ExemptionPeriod(later ? Rome.startOf(firstDay) : now, lastDay == null ? null : Rome.endOf(lastDay));
    }

    boolean overlaps(ExemptionPeriod other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
