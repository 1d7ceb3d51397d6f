package it.opposizioni.kit.callinghours;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.callinghours.CallingHours.DayRule;
import it.opposizioni.kit.callinghours.CallingHours.Hours;
import it.opposizioni.kit.time.PartOfDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingHoursTest {

    private static final CallingHours HOURS = CallingHours.current();
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 28);

    /** From the calendar on the wall. */
    private static final Map<Integer, String> EASTER_MONDAYS = new TreeMap<>(Map.of(
            2024, "04-01", 2025, "04-21", 2026, "04-06", 2027, "03-29", 2028, "04-17", 2029, "04-02", 2030, "04-22"));

    private static boolean isBroken(LocalDateTime at) {
        return HOURS.brokenBy(at.atZone(ROME).toInstant()).isPresent();
    }

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
    void theCodeOfConduct(LocalDateTime at, boolean broken) {
        assertThat(isBroken(at)).isEqualTo(broken);
    }

    /** Of a call of which no time is known, only what is so at every time of that part. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-26, NIGHT, true", // a Thursday, from nine to twenty
        "2026-11-26, MORNING, false",
        "2026-11-26, AFTERNOON, false",
        "2026-11-26, EVENING, false", // from eighteen on, two hours of it were allowed
        "2026-11-28, EVENING, false", // a Saturday, until nineteen
        "2026-11-29, AFTERNOON, true", // a Sunday
        "2026-12-08, MORNING, true", // a holiday
        "2024-09-27, NIGHT, false" // before the code of conduct
    })
    void aPartOfADayBreaksARuleOnlyAsAWhole(LocalDate day, PartOfDay part, boolean broken) {
        assertThat(HOURS.brokenBy(day, part).isPresent()).isEqualTo(broken);
    }

    /** In summer the clocks of Rome are two hours ahead of Greenwich, in winter one. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T08:00:00Z, false", // nine o'clock on the last Friday of winter time
        "2026-03-27T07:59:59Z, true",
        "2026-03-30T07:00:00Z, false", // and on the first Monday of summer time
        "2026-03-30T06:59:59Z, true",
        "2026-10-23T17:59:59Z, false", // one second to eight on the last Friday of summer time
        "2026-10-23T18:00:00Z, true",
        "2026-10-26T18:59:59Z, false", // and on the first Monday of winter time
        "2026-10-26T19:00:00Z, true"
    })
    void whenTheClocksChange(Instant at, boolean broken) {
        assertThat(HOURS.brokenBy(at).isPresent()).isEqualTo(broken);
    }

    @Test
    void whatIsBrokenNamesItsNormAndSinceWhenItHolds() {
        assertThat(HOURS.brokenBy(Instant.parse("2026-11-26T19:30:00Z")))
                .contains(new DayRule(
                        FIRST_DAY,
                        "Garante 148/2024 (GU 24A01602)",
                        Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0)))));
        assertThat(HOURS.on(LocalDate.of(2026, 11, 29)).orElseThrow().hours()).isEmpty();
    }

    @Property(tries = 5_000)
    void everyInstantIsJudgedByTheClocksOfRome(
            @ForAll @LongRange(min = 1_704_067_200L, max = 1_924_992_000L) long second) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(HOURS.brokenBy(instant).isPresent())
                .isEqualTo(isBrokenByHand(LocalDateTime.ofInstant(instant, ROME)));
    }

    /** Whatever else changes, and also in a week in which the clocks do. */
    @Property
    void onTwoWorkdaysTheSameClockMeansTheSame(
            @ForAll @IntRange(max = 2_200) int one,
            @ForAll @IntRange(max = 2_200) int other,
            @ForAll @IntRange(max = 86_399) int clock) {
        assertThat(isBroken(plainDay(one).atTime(LocalTime.ofSecondOfDay(clock))))
                .isEqualTo(isBroken(plainDay(other).atTime(LocalTime.ofSecondOfDay(clock))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027, 2028, 2029, 2030})
    void nobodyCallsOnEasterMondayAtAnyHour(int year) {
        LocalDate monday = LocalDate.parse(year + "-" + EASTER_MONDAYS.get(year));

        for (int hour = 0; hour < 24; hour++) {
            assertThat(isBroken(monday.atTime(hour, 30))).isTrue();
        }
        assertThat(isBroken(monday.plusDays(1).atTime(12, 0))).isEqualTo(isHoliday(monday.plusDays(1)));
    }

    /** The first weekday from a day on that is neither a holiday nor the eve of one. */
    private static LocalDate plainDay(int fromFirst) {
        LocalDate day = FIRST_DAY.plusDays(fromFirst);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || isHoliday(day) || isHoliday(day.plusDays(1))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The rule written once more, in another way. */
    private static boolean isBrokenByHand(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        if (day.isBefore(FIRST_DAY)) {
            return false;
        }
        if (isHoliday(day)) {
            return true;
        }
        boolean shorter = day.getDayOfWeek() == DayOfWeek.SATURDAY || isHoliday(day.plusDays(1));
        int opens = shorter ? 10 : 9;
        int closes = shorter ? 19 : 20;
        return at.getHour() < opens || at.getHour() >= closes;
    }

    /** From 2024 to 2030. */
    private static boolean isHoliday(LocalDate day) {
        String written = day.toString().substring(5);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || Set.of("01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26")
                        .contains(written)
                || written.equals("10-04") && day.getYear() >= 2026
                || written.equals(EASTER_MONDAYS.get(day.getYear()));
    }
}
