package it.opposizioni.registry.medium;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.ClockChanges;
import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationPeriodTest {

    private final ActivationPeriod fifteenDays = new ActivationPeriod(15);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00, 2026-11-17T00:00:00",
        "2026-11-01T23:59:59, 2026-11-17T00:00:00",
        "2026-12-31T12:00:00, 2027-01-16T00:00:00",
        "2028-02-20T12:00:00, 2028-03-07T00:00:00",
        // over both days on which the clocks change: 15 calendar days all the same
        "2026-03-20T12:00:00, 2026-04-05T00:00:00",
        "2026-10-20T12:00:00, 2026-11-05T00:00:00"
    })
    void itIsActiveWhenTheFifteenthDayHasEndedInRome(LocalDateTime registered, LocalDateTime active) {
        assertThat(fifteenDays.activeFrom(rome(registered))).isEqualTo(rome(active));
    }

    /** An older consultation is valid to the end of its own 15th day: it never outlives the activation. */
    @Property
    void noOlderConsultationIsAliveWhenItIsActive(
            @ForAll("instants") Instant registered, @ForAll("pauses") Duration before) {
        Instant sealed = registered.minus(before);
        Instant validUntil = Rome.endOfDayAfter(sealed, 15);
        assertThat(validUntil).isBeforeOrEqualTo(fifteenDays.activeFrom(registered));
    }

    /** And the oldest that is alive at an instant was made on the first day of which one can be. */
    @Property
    void aConsultationIsAliveJustWhenItIsNotOlderThanTheOldest(
            @ForAll("instants") Instant at, @ForAll("pauses") Duration before) {
        Instant sealed = at.minus(before);
        assertThat(Rome.endOfDayAfter(sealed, 15).isAfter(at))
                .isEqualTo(!sealed.isBefore(fifteenDays.oldestConsultation(at)));
    }

    @Property
    void itIsAlwaysMoreThanFifteenAndAtMostSixteenDaysAhead(@ForAll("instants") Instant registered) {
        Duration ahead = Duration.between(registered, fifteenDays.activeFrom(registered));
        // an hour more or less where the clocks change
        assertThat(ahead)
                .isBetween(
                        Duration.ofDays(15).minusHours(1), Duration.ofDays(16).plusHours(1));
    }

    @Test
    void theDaysLeftCountDownToZero() {
        Instant registered = rome(LocalDateTime.parse("2026-11-01T10:00:00"));
        Instant active = fifteenDays.activeFrom(registered);
        assertThat(daysLeft(registered, registered)).isEqualTo(15);
        assertThat(daysLeft(registered, rome(LocalDateTime.parse("2026-11-02T00:00:00"))))
                .isEqualTo(15);
        assertThat(daysLeft(registered, rome(LocalDateTime.parse("2026-11-03T23:59:59"))))
                .isEqualTo(14);
        assertThat(daysLeft(registered, active.minusMillis(1))).isEqualTo(1);
        assertThat(daysLeft(registered, active)).isZero();
        assertThat(daysLeft(registered, active.plus(Duration.ofDays(400)))).isZero();
    }

    /** From the day of the registration to the day on which it is active, over both days on which the clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-20T00:00:00", "2026-03-20T23:59:59", "2026-03-28T12:00:00", "2026-03-29T03:00:00",
        "2026-10-20T00:00:00", "2026-10-20T23:59:59", "2026-10-24T12:00:00", "2026-10-25T02:30:00"
    })
    void eachFullDayThatIsOverLeavesOneLess(LocalDateTime at) {
        Instant registered = rome(at);
        assertThat(Rome.fullDays(registered, fifteenDays.activeFrom(registered)))
                .isEqualTo(15);
        for (int day = 0; day <= 16; day++) {
            LocalDate today = at.toLocalDate().plusDays(day);
            long over = Math.max(0, day - 1);
            assertThat(daysLeft(registered, rome(today.atTime(LocalTime.MAX)))).isEqualTo(15 - over);
            if (day > 0) {
                assertThat(daysLeft(registered, rome(today.atStartOfDay()))).isEqualTo(15 - over);
            }
        }
    }

    /** Calls and post alike, and counted down at every hour in which the clocks change. */
    @Test
    void everyHourAroundTheChangesHasWholeDays() {
        for (int days : new int[] {15, 30}) {
            ActivationPeriod period = new ActivationPeriod(days);
            for (Instant at : ClockChanges.instants()) {
                LocalDate day = Rome.day(at);
                assertThat(period.activeFrom(at)).isEqualTo(Rome.startOf(day.plusDays(days + 1L)));
                // registered a week ago: 7 of its days have begun, of which 6 are over
                Instant registered = Rome.startOf(day.minusDays(7)).plus(Duration.ofHours(12));
                assertThat(ActivationPeriod.daysLeft(registered, period.activeFrom(registered), at))
                        .as("%d days, at %s", days, at)
                        .isEqualTo(days - 6L);
            }
        }
    }

    private long daysLeft(Instant registered, Instant now) {
        return ActivationPeriod.daysLeft(registered, fifteenDays.activeFrom(registered), now);
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2022, 1, 1)::plusDays);
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(2, 30)),
                Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay));
        return Combinators.combine(days, times).as((day, time) -> rome(day.atTime(time)));
    }

    @Provide
    Arbitrary<Duration> pauses() {
        return Arbitraries.longs().between(0, Duration.ofDays(40).toSeconds()).map(Duration::ofSeconds);
    }

    private static Instant rome(LocalDateTime time) {
        return time.atZone(Rome.ZONE).toInstant();
    }
}
