package it.opposizioni.registry.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.ClockChanges;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.exemption.Exemption.EndReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionPeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // today's begins at once, a later one at midnight in Rome; the last day is wholly in it
        ", , 2026-11-25T09:00:00Z,",
        "2026-11-25, 2026-11-25, 2026-11-25T09:00:00Z, 2026-11-25T23:00:00Z",
        "2026-12-01, 2026-12-31, 2026-11-30T23:00:00Z, 2026-12-31T23:00:00Z",
        // summer time
        "2027-03-28, 2027-03-28, 2027-03-27T23:00:00Z, 2027-03-28T22:00:00Z"
    })
    void daysAreDaysInRome(LocalDate first, LocalDate last, Instant from, Instant until) {
        assertThat(ExemptionPeriod.of(first, last, NOW)).isEqualTo(new ExemptionPeriod(from, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-10, 2026-12-11, 2026-12-20, false",
        "2026-12-01, 2026-12-10, 2026-12-10, 2026-12-20, true",
        "2026-12-01, , 2027-12-10, , true",
        "2026-12-11, , 2026-12-01, 2026-12-10, false"
    })
    void twoPeriodsMeetOrNot(LocalDate a, LocalDate b, LocalDate c, LocalDate d, boolean meet) {
        ExemptionPeriod one = ExemptionPeriod.of(a, b, NOW);
        ExemptionPeriod other = ExemptionPeriod.of(c, d, NOW);
        assertThat(one.overlaps(other)).isEqualTo(meet);
        assertThat(other.overlaps(one)).isEqualTo(meet);
    }

    @Test
    void itsStatusIsAMatterOfDatesAndClock() {
        Exemption exemption = granted("2026-12-01", "2026-12-10");
        Instant begin = Instant.parse("2026-11-30T23:00:00Z");
        Instant end = Instant.parse("2026-12-10T23:00:00Z");
        assertThat(exemption.status(begin.minusMillis(1))).isEqualTo(ExemptionStatus.PLANNED);
        assertThat(exemption.inForceAt(begin.minusMillis(1))).isFalse();
        assertThat(exemption.status(begin)).isEqualTo(ExemptionStatus.IN_FORCE);
        assertThat(exemption.inForceAt(begin)).isTrue();
        assertThat(exemption.inForceAt(end.minusMillis(1))).isTrue();
        assertThat(exemption.inForceAt(end)).isFalse();
        assertThat(exemption.status(end)).isEqualTo(ExemptionStatus.OVER);
        assertThat(exemption.lastDay()).isEqualTo("2026-12-10");
    }

    @Test
    void whatWasTakenBackStaysEnded() {
        Exemption exemption = granted(null, "2026-12-10");
        Instant back = Instant.parse("2026-11-28T09:00:00Z");
        exemption.end(EndReason.TAKEN_BACK, back);
        assertThat(exemption.inForceAt(back.minusMillis(1))).isTrue();
        assertThat(exemption.inForceAt(back)).isFalse();
        assertThat(exemption.status(back)).isEqualTo(ExemptionStatus.ENDED);
        assertThat(exemption.status(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(ExemptionStatus.ENDED);
        assertThatThrownBy(() -> exemption.end(EndReason.TAKEN_BACK, back)).isInstanceOf(IllegalStateException.class);
    }

    /** Granted at any hour: today's begins at once, tomorrow's at midnight, and each ends with its last day. */
    @Test
    void everyHourAroundTheChangesOfTheClocksKeepsItsDays() {
        for (Instant at : ClockChanges.instants()) {
            LocalDate day = Rome.day(at);
            Instant midnight = day.plusDays(1).atStartOfDay(Rome.ZONE).toInstant();
            assertThat(ExemptionPeriod.of(day, day, at)).isEqualTo(new ExemptionPeriod(at, midnight));
            assertThat(ExemptionPeriod.of(day.plusDays(1), null, at)).isEqualTo(new ExemptionPeriod(midnight, null));
            Exemption exemption = Exemption.grant(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    PhoneNumber.ofDigits(393331234567L),
                    UUID.randomUUID(),
                    ExemptionPeriod.of(null, day, at),
                    at);
            assertThat(exemption.lastDay()).isEqualTo(day);
            assertThat(exemption.inForceAt(midnight.minusMillis(1))).isTrue();
            assertThat(exemption.inForceAt(midnight)).isFalse();
        }
    }

    private static Exemption granted(String first, String last) {
        return Exemption.grant(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PhoneNumber.ofDigits(393331234567L),
                UUID.randomUUID(),
                ExemptionPeriod.of(
                        first == null ? null : LocalDate.parse(first),
                        last == null ? null : LocalDate.parse(last),
                        NOW),
                NOW);
    }
}
