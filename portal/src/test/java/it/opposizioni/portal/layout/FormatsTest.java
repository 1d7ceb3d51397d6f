package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.ClockChanges;
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
    void aPartOfADayHasNoHour() {
        assertThat(Formats.of(Lang.IT).time(MIDNIGHT_IN_ROME, "NIGHT"))
                .isEqualTo("venerdì 11 dicembre 2026, prima delle 7");
        assertThat(Formats.of(Lang.EN).time(MIDNIGHT_IN_ROME, "NIGHT"))
                .isEqualTo("Friday 11 December 2026, before 7 am");
        assertThat(Formats.of(Lang.IT).time(MIDNIGHT_IN_ROME, "")).contains("ore 00:00");
        assertThat(Formats.of(Lang.IT).time(MIDNIGHT_IN_ROME, null)).contains("ore 00:00");
        // of a newer service
        assertThat(Formats.of(Lang.IT).time(MIDNIGHT_IN_ROME, "NOON")).isEqualTo("venerdì 11 dicembre 2026, NOON");
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
    void aMaskedNumberIsToldFromOthersAndNotReadWhole() {
        Formats formats = Formats.of(Lang.IT);
        assertThat(formats.masked("+393331234567")).isEqualTo("+39 333 ••• 4567");
        // nobody can have it, and yet it may be somebody's, mistyped
        assertThat(formats.masked("+39999999999999")).isEqualTo("+•••");
        assertThat(formats.masked("112")).isEqualTo("112");
        assertThat(formats.masked("Squillo 2000 S.r.l.")).isEqualTo("Squillo 2000 S.r.l.");
        assertThat(formats.masked(null)).isEmpty();
    }

    @Test
    void aSmallFileHasAtLeastOneKilobyte() {
        assertThat(Formats.of(Lang.IT).kilobytes(1)).isEqualTo(1);
        assertThat(Formats.of(Lang.IT).kilobytes(1001)).isEqualTo(2);
    }

    @Test
    void theHourThatComesTwiceSaysWhichOneItIs() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(Formats.of(Lang.IT).time(first)).isEqualTo("domenica 25 ottobre 2026, ore 02:30 (ora legale)");
        assertThat(Formats.of(Lang.IT).time(second)).isEqualTo("domenica 25 ottobre 2026, ore 02:30 (ora solare)");
        assertThat(Formats.of(Lang.EN).time(second)).isEqualTo("Sunday 25 October 2026, 02:30 (winter time)");
        assertThat(ClockChanges.instants())
                .filteredOn(at -> Formats.of(Lang.IT).time(at).endsWith(")"))
                .hasSize(4);
    }
}
