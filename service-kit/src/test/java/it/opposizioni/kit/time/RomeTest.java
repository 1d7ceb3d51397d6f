package it.opposizioni.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.retention.Kept;
import it.opposizioni.kit.testing.ClockChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomeTest {

    @ParameterizedTest
    @CsvSource({
        // an evening in UTC is already the next day in Rome
        "2026-11-25T10:00:00Z, 15, 2026-12-10T23:00:00Z",
        "2026-11-25T23:30:00Z, 15, 2026-12-11T23:00:00Z",
        // across both changes of the clocks a day is 23 or 25 hours
        "2026-03-20T12:00:00Z, 15, 2026-04-04T22:00:00Z",
        "2026-10-20T12:00:00Z, 15, 2026-11-04T23:00:00Z",
        "2026-10-25T00:30:00Z, 0, 2026-10-25T23:00:00Z"
    })
    void aPeriodEndsWithItsLastDayInRome(Instant from, int days, Instant end) {
        assertThat(Rome.endOfDayAfter(from, days)).isEqualTo(end);
        assertThat(Rome.fullDays(from, end)).isEqualTo(days);
    }

    @Test
    void whatEndsOnTheDayItBeganHasNoFullDay() {
        Instant from = Instant.parse("2026-11-25T10:00:00Z");
        assertThat(Rome.fullDays(from, from)).isZero();
        assertThat(Rome.fullDays(from, from.minus(Duration.ofDays(400)))).isZero();
    }

    @Test
    void whereTheClocksChangeEveryHourIsOfItsDay() {
        // 24, 25 and 24 hours, then 24, 23 and 24
        assertThat(ClockChanges.instants()).hasSize(2 * (73 + 71));
        for (Instant at : ClockChanges.instants()) {
            LocalDate day = Rome.day(at);
            assertThat(at).isBetween(Rome.startOf(day), Rome.endOf(day).minusMillis(1));
            assertThat(Kept.since(at, Period.ofMonths(12))).isEqualTo(Rome.startOf(day.minusMonths(12)));
            for (int days : new int[] {0, 1, 15, 30}) {
                Instant end = Rome.endOfDayAfter(at, days);
                assertThat(end.atZone(Rome.ZONE).toLocalDateTime())
                        .as("%d days from %s", days, at)
                        .isEqualTo(day.plusDays(days + 1L).atStartOfDay());
                assertThat(Rome.fullDays(at, end)).isEqualTo(days);
            }
        }
    }
}
