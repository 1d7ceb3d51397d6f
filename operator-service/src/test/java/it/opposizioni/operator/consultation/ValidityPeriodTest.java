package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.campaign.CampaignMedium;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ValidityPeriodTest {

    @Test
    void fifteenDaysMeanTheFifteenthDayAfter() {
        assertThat(ValidityPeriod.end(Instant.parse("2026-11-25T08:00:00Z"), CampaignMedium.TELEPHONE))
                .isEqualTo("2026-12-10T23:00:00Z");
        // a minute before and after midnight in Rome
        assertThat(ValidityPeriod.end(Instant.parse("2026-11-25T22:59:00Z"), CampaignMedium.TELEPHONE))
                .isEqualTo("2026-12-10T23:00:00Z");
        assertThat(ValidityPeriod.end(Instant.parse("2026-11-25T23:01:00Z"), CampaignMedium.TELEPHONE))
                .isEqualTo("2026-12-11T23:00:00Z");
    }

    @Test
    void theDaysOnWhichTheClockIsMovedAreDaysToo() {
        assertThat(ValidityPeriod.end(Instant.parse("2027-03-20T12:00:00Z"), CampaignMedium.TELEPHONE))
                .isEqualTo("2027-04-04T22:00:00Z");
        assertThat(ValidityPeriod.end(Instant.parse("2026-10-15T12:00:00Z"), CampaignMedium.TELEPHONE))
                .isEqualTo("2026-10-30T23:00:00Z");
    }

    @Property(tries = 2_000)
    void itIsGoodToTheLastSecondOfTheFifteenthDayAndDeadAtTheNext(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        Instant asOf = Instant.ofEpochSecond(second);
        Instant end = ValidityPeriod.end(asOf, CampaignMedium.TELEPHONE);
        LocalDate last = Rome.day(asOf).plusDays(15);
        assertThat(Rome.day(end.minusSeconds(1))).isEqualTo(last);
        assertThat(Rome.day(end)).isEqualTo(last.plusDays(1));
        assertThat(ValidityPeriod.lastDay(end)).isEqualTo(last);
        assertThat(Duration.between(asOf, end)).isBetween(Duration.ofHours(15 * 24 - 1), Duration.ofHours(16 * 24 + 1));
    }

    @Property(tries = 500)
    void forMailItIsTheThirtiethDay(@ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        Instant asOf = Instant.ofEpochSecond(second);
        Instant end = ValidityPeriod.end(asOf, CampaignMedium.POST);
        assertThat(ValidityPeriod.lastDay(end)).isEqualTo(Rome.day(asOf).plusDays(30));
        assertThat(end).as("by which evidence is looked for").isBeforeOrEqualTo(asOf.plus(ValidityPeriod.LONGEST));
    }
}
