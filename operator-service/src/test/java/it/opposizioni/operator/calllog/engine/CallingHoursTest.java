package it.opposizioni.operator.calllog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingHoursTest {

    private static final CallingHours HOURS = CallingHours.current();

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T09:00:00, false", // a Thursday
        "2026-11-26T08:59:59, true",
        "2026-11-26T19:59:59, false",
        "2026-11-26T20:00:00, true",
        "2026-11-28T09:59:59, true", // a Saturday
        "2026-11-28T10:00:00, false",
        "2026-11-28T18:59:59, false",
        "2026-11-28T19:00:00, true",
        "2026-11-29T12:00:00, true", // a Sunday
        "2026-12-08T12:00:00, true", // Immaculate Conception, a Tuesday
        "2026-12-07T09:30:00, true", // its eve, a Monday
        "2026-12-07T18:30:00, false",
        "2026-12-07T19:30:00, true",
        "2026-04-06T12:00:00, true", // Easter Monday
        "2025-04-21T12:00:00, true",
        "2025-04-18T19:30:00, false", // Good Friday is neither a holiday nor the eve of one
        "2026-12-31T19:30:00, true", // the eve of New Year
        "2027-01-01T12:00:00, true",
        "2026-12-24T19:30:00, true",
        "2025-10-04T12:00:00, false", // a Saturday, not yet a holiday
        "2027-10-04T12:00:00, true", // Saint Francis, a Monday
        "2024-09-27T23:00:00, false", // before the code of conduct
        "2024-09-28T09:30:00, true" // its first day, a Saturday
    })
    void theCodeOfConduct(LocalDateTime at, boolean over) {
        assertThat(HOURS.areOverAt(at.atZone(ZoneId.of("Europe/Rome")).toEpochSecond()))
                .isEqualTo(over);
    }
}
