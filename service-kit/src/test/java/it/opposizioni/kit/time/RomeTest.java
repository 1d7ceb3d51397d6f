package it.opposizioni.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
}
