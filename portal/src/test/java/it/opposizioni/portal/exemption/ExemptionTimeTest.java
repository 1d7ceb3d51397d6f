package it.opposizioni.portal.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an exemption counted, as the registry has it: from the moment it was given, or from midnight, to the end of its last day. */
class ExemptionTimeTest {

    private static Exemption exemption(String from, String until, String grantedAt, String endedAt) {
        return new Exemption(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Acme",
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "IN_FORCE",
                Instant.parse(grantedAt),
                endedAt == null ? null : Instant.parse(endedAt),
                null,
                null);
    }

    private static boolean counted(Exemption exemption, String at) {
        return exemption.countedWithin(Instant.parse(at), Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource({
        // given at 10 in Rome, of that same day
        "2026-11-10, , 2026-11-10T09:00:00Z, , 2026-11-10T08:59:59Z, false",
        "2026-11-10, , 2026-11-10T09:00:00Z, , 2026-11-10T09:00:00Z, true",
        "2026-11-10, , 2026-11-10T09:00:00Z, , 2027-11-10T09:00:00Z, true",
        // from a later day on: at midnight in Rome
        "2026-11-12, , 2026-11-10T09:00:00Z, , 2026-11-11T22:59:59Z, false",
        "2026-11-12, , 2026-11-10T09:00:00Z, , 2026-11-11T23:00:00Z, true",
        // the last day is wholly in it
        "2026-11-10, 2026-11-12, 2026-11-10T09:00:00Z, , 2026-11-12T22:59:59Z, true",
        "2026-11-10, 2026-11-12, 2026-11-10T09:00:00Z, , 2026-11-12T23:00:00Z, false",
        // taken back before
        "2026-11-10, 2026-11-12, 2026-11-10T09:00:00Z, 2026-11-11T09:00:00Z, 2026-11-11T08:59:59Z, true",
        "2026-11-10, 2026-11-12, 2026-11-10T09:00:00Z, 2026-11-11T09:00:00Z, 2026-11-11T09:00:00Z, false",
    })
    void countsFromItsBeginningToItsEnd(
            String from, String until, String grantedAt, String endedAt, String at, boolean counted) {
        assertThat(counted(exemption(from, until, grantedAt, endedAt), at)).isEqualTo(counted);
    }

    @Test
    void withinAPartOfADayAnyTimeIsEnough() {
        Exemption oneHour = exemption("2026-11-10", null, "2026-11-10T09:00:00Z", "2026-11-10T10:00:00Z");
        assertThat(oneHour.countedWithin(Instant.parse("2026-11-10T06:00:00Z"), Instant.parse("2026-11-10T11:59:59Z")))
                .isTrue();
        assertThat(oneHour.hadEnded(Instant.parse("2026-11-10T09:59:59Z"))).isFalse();
        assertThat(oneHour.hadEnded(Instant.parse("2026-11-10T10:00:00Z"))).isTrue();
        assertThat(oneHour.lastDay()).contains(LocalDate.parse("2026-11-10"));
    }

    @Test
    void oneThatWasTakenBackBeforeItBeganNeverCounted() {
        Exemption never = exemption("2026-11-12", null, "2026-11-10T09:00:00Z", "2026-11-11T09:00:00Z");
        Instant before = Instant.parse("2026-11-01T00:00:00Z");
        Instant after = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(never.countedWithin(before, after)).isFalse();
        assertThat(never.hadEnded(after)).isFalse();
    }

    @Test
    void oneWithoutEndHasNotEnded() {
        Exemption forGood = exemption("2026-11-10", null, "2026-11-10T09:00:00Z", null);
        assertThat(forGood.hadEnded(Instant.parse("2036-11-10T09:00:00Z"))).isFalse();
        assertThat(forGood.lastDay()).isEmpty();
    }
}
