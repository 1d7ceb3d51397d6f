package it.opposizioni.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Italy: neither an office's days off nor public holidays (L. 260/1949), to which Easter Monday belongs. Those of one town
 * are working days: the register is the whole country's.
 */
public final class WorkingDays {

    private final Set<DayOfWeek> daysOff;
    private final Set<MonthDay> holidays;

    /** @param holidays that have a date; Easter is computed */
    public WorkingDays(Set<DayOfWeek> daysOff, Set<MonthDay> holidays) {
        this.daysOff = Set.copyOf(daysOff);
        this.holidays = Set.copyOf(holidays);
    }

    /** The first working day after a day: by its end a request of that day is recorded (DPR 26/2022 art. 7 c. 8). */
    public LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
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
