package it.opposizioni.operator.registration.surcharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a fine makes the tariff higher. */
class SurchargeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:00Z, 2026-11-25, 2031-11-25",
        "2026-11-25T23:30:00Z, 2026-11-26, 2031-11-26",
        "2028-02-29T10:00:00Z, 2028-02-29, 2033-02-28"
    })
    void itLastsFiveYearsFromTheDayOfTheDecisionInRome(Instant decidedAt, LocalDate from, LocalDate until) {
        Surcharge surcharge = decidedAt(decidedAt);
        assertThat(surcharge.from()).isEqualTo(from);
        assertThat(surcharge.until()).isEqualTo(until);
        assertThat(surcharge.percent()).isEqualTo(10);
    }

    @Test
    void bothDaysCount() {
        Surcharge surcharge = decidedAt(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(surcharge.isInForce(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(surcharge.isInForce(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(surcharge.isInForce(LocalDate.of(2031, 11, 25))).isTrue();
        assertThat(surcharge.isInForce(LocalDate.of(2031, 11, 26))).isFalse();
    }

    private static Surcharge decidedAt(Instant at) {
        return Surcharge.of(new UUID(1, 1), "FAS-2026-7K3M-Q9XD", at);
    }
}
