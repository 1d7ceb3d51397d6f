package it.opposizioni.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days in Italy: neither an office's days off nor public holidays (L. 260/1949), to which Easter Monday belongs. Those of one town
 * are working days: the register is the whole country's.
 */
public final class WorkingDays {

    /** For the default of a setting: an office's usual days off. Whether Saturday is a working day the laws do not say: here it is not. */
    public static final String DAYS_OFF = "SATURDAY,SUNDAY";

    /**
     * For the default of a setting: public holidays with a date, as month-day; L. 260/1949, and Saint Francis since 2026 (L. 151/2025).
     * Easter is computed.
     */
    public static final String HOLIDAYS = "01-01,01-06,04-25,05-01,06-02,08-15,10-04,11-01,12-08,12-25,12-26";

    private final Set<DayOfWeek> daysOff;
    private final Set<MonthDay> holidays;

    /** @param holidays that have a date; Easter is computed */
    public WorkingDays(Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
        this.daysOff = Set.copyOf(daysOff);
        this.holidays = Set.copyOf(holidays);
    }

    /** @param holidays as {@link #HOLIDAYS} has them */
    public static WorkingDays of(Set<DayOfWeek> daysOff, Set<String> holidays) {
        return new WorkingDays(
                daysOff,
                holidays.stream().map(day -> MonthDay.parse("--" + day)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The first working day after a day: by its end a request of that day is recorded (DPR 26/2022 art. 7 c. 8). */
    public LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after a day. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int i = 0; i < workingDays; i++) {
            end = nextAfter(end);
        }
        return end;
    }

    /** The day itself, or the first working day after it: a period that ends on a day off ends on the next working day (c.p.c. art. 155 c. 4-5). */
    public LocalDate notBefore(LocalDate day) {
        return isWorking(day) ? day : nextAfter(day);
    }

    public boolean isWorking(LocalDate day) {
        LocalDate easter = easterSunday(day.getYear());
        return !daysOff.contains(day.getDayOfWeek())
                && !holidays.contains(MonthDay.from(day))
                && !day.equals(easter)
                && !day.equals(easter.plusDays(1));
    }

    /** By the Gregorian computus of Meeus, Jones and Butcher, whose letters these are. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
