package it.opposizioni.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.ClockChanges;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = new WorkingDays(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(1, 6),
                    MonthDay.of(4, 25),
                    MonthDay.of(5, 1),
                    MonthDay.of(12, 8),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-26, a Wednesday",
        "2026-11-27, 2026-11-30, a Friday",
        "2026-11-28, 2026-11-30, a Saturday",
        "2026-11-29, 2026-11-30, a Sunday",
        "2026-12-07, 2026-12-09, the day before the Immaculate",
        "2026-12-24, 2026-12-28, Christmas before a weekend",
        "2026-12-31, 2027-01-04, New Year before a weekend",
        "2027-01-05, 2027-01-07, the day before Epiphany",
        "2027-03-26, 2027-03-30, Good Friday: Monday is Easter Monday",
        "2027-03-29, 2027-03-30, Easter Monday itself",
        "2030-04-19, 2030-04-23, Good Friday of another year"
    })
    void theNextOne(LocalDate received, LocalDate due, String what) {
        assertThat(DAYS.nextAfter(received)).as(what).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 0, 2026-11-25",
        "2026-11-25, 1, 2026-11-26",
        "2026-11-25, 3, 2026-11-30",
        "2026-12-04, 2, 2026-12-09",
        "2026-12-23, 5, 2026-12-31"
    })
    void theOneAfterSoMany(LocalDate from, int workingDays, LocalDate end) {
        assertThat(WorkingDays.of(
                                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                Set.of(WorkingDays.HOLIDAYS.split(",")))
                        .after(from, workingDays))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25, a Wednesday",
        "2026-11-28, 2026-11-30, a Saturday",
        "2026-12-08, 2026-12-09, a holiday",
        "2027-03-28, 2027-03-30, Easter"
    })
    void aPeriodThatEndsOnADayOffEndsOnTheNextWorkingDay(LocalDate day, LocalDate end, String what) {
        assertThat(DAYS.notBefore(day)).as(what).isEqualTo(end);
    }

    /** From the tables of the Church. */
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2030-04-21",
        "2038-04-25",
        "2049-04-18",
        "2285-03-22"
    })
    void easter(LocalDate sunday) {
        assertThat(WorkingDays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void easterIsASundayOfMarchOrAprilInEveryYear() {
        for (int year = 1900; year < 2300; year++) {
            LocalDate easter = WorkingDays.easterSunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    /** Easter Sunday is that of the change in spring. */
    @Test
    void whereTheClocksChangeTheNextOneIsThatOfTheDayInRome() {
        Map<LocalDate, LocalDate> next = Map.of(
                LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 27),
                LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 30),
                LocalDate.of(2027, 3, 28), LocalDate.of(2027, 3, 30),
                LocalDate.of(2027, 3, 29), LocalDate.of(2027, 3, 30));
        for (Instant at : ClockChanges.instants()) {
            assertThat(DAYS.nextAfter(Rome.day(at))).as("%s", at).isEqualTo(next.get(Rome.day(at)));
        }
    }
}
