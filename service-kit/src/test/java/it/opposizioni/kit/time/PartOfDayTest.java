package it.opposizioni.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartOfDayTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** In summer the clocks of Rome are two hours ahead of Greenwich, in winter one. */
    @ParameterizedTest
    @CsvSource({
        "NIGHT, 2026-11-24, 2026-11-23T23:00:00Z, 2026-11-24T06:00:00Z",
        "MORNING, 2026-11-24, 2026-11-24T06:00:00Z, 2026-11-24T12:00:00Z",
        "AFTERNOON, 2026-11-24, 2026-11-24T12:00:00Z, 2026-11-24T17:00:00Z",
        "EVENING, 2026-11-24, 2026-11-24T17:00:00Z, 2026-11-24T23:00:00Z",
        "MORNING, 2026-07-24, 2026-07-24T05:00:00Z, 2026-07-24T11:00:00Z",
        "NIGHT, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z", // an hour is left out
        "MORNING, 2026-03-29, 2026-03-29T05:00:00Z, 2026-03-29T11:00:00Z",
        "NIGHT, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z", // an hour comes twice
        "EVENING, 2026-10-25, 2026-10-25T17:00:00Z, 2026-10-25T23:00:00Z"
    })
    void beginsAndEndsByTheClocksOfRome(PartOfDay part, LocalDate day, Instant from, Instant until) {
        assertThat(part.startOn(day)).isEqualTo(from);
        assertThat(part.endOn(day)).isEqualTo(until);
    }

    /** Also on the days on which the clocks change. */
    @Property
    void togetherTheyFillEveryDay(@ForAll @IntRange(max = 3_000) int days) {
        LocalDate day = FIRST.plusDays(days);
        Instant end = Rome.startOf(day);
        for (PartOfDay part : PartOfDay.values()) {
            assertThat(part.startOn(day)).isEqualTo(end);
            end = part.endOn(day);
            assertThat(Rome.day(end.minusNanos(1))).isEqualTo(day);
        }
        assertThat(end).isEqualTo(Rome.endOf(day));
    }

    /** Hours by the clocks, and so on any day. */
    @Property
    void overlapsWhatSharesAnHourWithIt(
            @ForAll PartOfDay part,
            @ForAll @IntRange(max = 22) int from,
            @ForAll @IntRange(min = 1, max = 23) int length) {
        int until = Math.min(from + length, 23);
        LocalDate day = LocalDate.of(2026, 11, 24);
        boolean shared = IntStream.range(from, until)
                .mapToObj(hour -> Rome.startOf(day).plus(Duration.ofHours(hour)))
                .anyMatch(hour -> !hour.isBefore(part.startOn(day)) && hour.isBefore(part.endOn(day)));

        assertThat(part.overlaps(LocalTime.of(from, 0), LocalTime.of(until, 0))).isEqualTo(shared);
    }

    /** The words say the hours that count. */
    @ParameterizedTest
    @EnumSource(PartOfDay.class)
    void theChoiceSaysWhereItBegins(PartOfDay part) {
        int hour = part.startOn(FIRST).atZone(Rome.ZONE).getHour();
        String italian = part.choice().it();
        String english = part.choice().en();

        assertThat(italian).contains(hour == 0 ? "da mezzanotte" : "dalle " + hour);
        assertThat(english).contains(hour == 0 ? "midnight to" : hour % 12 + (hour < 12 ? " am to" : " pm to"));
    }

    @Test
    void aNameOfNoneIsNone() {
        assertThat(PartOfDay.named("MORNING")).contains(PartOfDay.MORNING);
        assertThat(PartOfDay.named("NOON")).isEmpty();
        assertThat(PartOfDay.named(null)).isEmpty();
    }
}
