package it.opposizioni.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The register's calendar. A period of n days ends with the last instant of its n-th day in Rome. */
public final class Rome {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private Rome() {}

    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant that no longer belongs to {@code day}: an end to be compared with {@code <}. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The end of the n-th day after the day of {@code from}, exclusive. */
    public static Instant endOfDayAfter(Instant from, int days) {
        return endOf(day(from).plusDays(days));
    }

    /**
     * The n of a period that began on the day of {@code from} and has ended at {@code end}: days from midnight to midnight, as people count
     * them. Neither the day on which it began nor that of its end is one of them. 0 when the end is not later than that.
     */
    public static long fullDays(Instant from, Instant end) {
        return Math.max(0, ChronoUnit.DAYS.between(day(from), day(end)) - 1);
    }
}
