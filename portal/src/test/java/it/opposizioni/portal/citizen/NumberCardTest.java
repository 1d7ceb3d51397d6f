package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.ClockChanges;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of the wait, as people count them, over both days on which the clocks change. */
class NumberCardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-20T00:00:00",
                "2026-03-20T23:59:59",
                "2026-03-28T12:00:00",
                "2026-03-29T03:00:00",
                "2026-10-20T00:00:00",
                "2026-10-20T23:59:59",
                "2026-10-24T12:00:00",
                "2026-10-25T02:30:00"
            })
    void eachDayThatIsOverIsOneLessToWait(LocalDateTime registered) {
        LocalDate first = registered.toLocalDate();
        for (int day = 0; day <= 16; day++) {
            long left = Math.min(15, 16 - day);
            NumberCard.Wait wait =
                    NumberCard.Wait.of(registered(registered.atZone(Rome.ZONE).toInstant(), first.plusDays(16), left));
            assertThat(wait.days()).isEqualTo(15);
            assertThat(wait.days() - wait.left()).as("day %d", day).isEqualTo(Math.max(0, day - 1));
        }
    }

    @Test
    void theWaitHasItsFullDaysFromEveryHourAroundTheChanges() {
        for (Instant at : ClockChanges.instants()) {
            for (int days : new int[] {15, 30}) {
                LocalDate active = Rome.day(at).plusDays(days + 1L);
                assertThat(NumberCard.Wait.of(registered(at, active, days)).days())
                        .as("%d from %s", days, at)
                        .isEqualTo(days);
            }
        }
    }

    private static Opposition registered(Instant from, LocalDate active, long left) {
        return new Opposition(
                new UUID(1, 1),
                PhoneNumber.ofDigits(393331234567L),
                "CITIZEN",
                List.of("TELEPHONE"),
                "REGISTERED",
                from,
                Rome.startOf(active),
                left,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
