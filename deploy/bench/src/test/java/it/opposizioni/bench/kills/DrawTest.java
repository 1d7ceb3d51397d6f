package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final Map<Fault, List<Part>> POSSIBLE = Map.of(
            Fault.PAUSE, List.of(Part.values()), Fault.LOSS, List.of(Part.BROKER), Fault.FULL_DISK, List.of(Part.S3));

    private final Draw draw = new Draw(POSSIBLE, new SplittableRandom(1));

    @Test
    void atMostOneKillInTenIsOfTheDatabaseOrOfKeycloak() {
        int kills = 0;
        int rare = 0;
        for (Strike strike : strikes(300)) {
            if (strike.isKill()) {
                kills++;
                rare += strike.part().isRare() ? 1 : 0;
                assertThat(rare * 10).isLessThanOrEqualTo(kills);
            }
        }
        assertThat(rare).isEqualTo(30);
    }

    @Test
    void eachOtherFaultComesAsOftenAsTheOthersAndLastsForSeconds() {
        List<Strike> others =
                strikes(27).stream().filter(strike -> !strike.isKill()).toList();
        for (Fault fault : POSSIBLE.keySet()) {
            assertThat(others.stream().filter(strike -> strike.fault() == fault))
                    .hasSizeBetween(2, 3);
        }
        assertThat(others).allMatch(strike -> strike.millis() >= 5_000 && strike.millis() < 20_000);
    }

    @Test
    void whatIsAwayIsLeftInPeaceAndNotMoreThanTwoAreAway() {
        for (int i = 0; i < 1_000; i++) {
            draw.next(EnumSet.of(Part.BROKER), 0)
                    .ifPresent(strike -> assertThat(strike.part()).isNotEqualTo(Part.BROKER));
        }
        assertThat(draw.kills()).isPositive();
        assertThat(draw.next(EnumSet.of(Part.BROKER, Part.PORTAL), 0)).isEmpty();
    }

    private List<Strike> strikes(int kills) {
        List<Strike> strikes = new ArrayList<>();
        while (draw.kills() < kills) {
            draw.next(EnumSet.noneOf(Part.class), 0).ifPresent(strikes::add);
        }
        return strikes;
    }
}
