package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.i18n.Lang;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant MIDNIGHT_IN_ROME = Instant.parse("2026-12-10T23:00:00Z");

    @Test
    void datesAreThoseOfRome() {
        assertThat(Formats.of(Lang.IT).date(MIDNIGHT_IN_ROME)).isEqualTo("venerdì 11 dicembre 2026");
        assertThat(Formats.of(Lang.EN).date(MIDNIGHT_IN_ROME)).isEqualTo("Friday 11 December 2026");
        assertThat(Formats.of(Lang.IT).time(MIDNIGHT_IN_ROME)).isEqualTo("venerdì 11 dicembre 2026, ore 00:00");
    }

    @Test
    void whatEndsAtMidnightIsThereUntilTheDayBefore() {
        assertThat(Formats.of(Lang.EN).lastDay(MIDNIGHT_IN_ROME)).isEqualTo("Thursday 10 December 2026");
    }

    @Test
    void numbersAreSpacedAndWhatIsNoneStays() {
        assertThat(Formats.of(Lang.IT).phone("+393331234567")).isEqualTo("+39 333 123 4567");
        assertThat(Formats.of(Lang.IT).phone("112")).isEqualTo("112");
    }

    @Test
    void aSmallFileHasAtLeastOneKilobyte() {
        assertThat(Formats.of(Lang.IT).kilobytes(1)).isEqualTo(1);
        assertThat(Formats.of(Lang.IT).kilobytes(1001)).isEqualTo(2);
    }
}
