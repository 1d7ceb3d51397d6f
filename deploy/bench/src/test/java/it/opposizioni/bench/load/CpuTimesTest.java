package it.opposizioni.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTest {

    private static final CpuTimes BEFORE = new CpuTimes(Map.of("portal", Duration.ofSeconds(1)));

    private static final CpuTimes AFTER =
            new CpuTimes(Map.of("portal", Duration.ofSeconds(3), "bare", Duration.ofSeconds(4)));

    @Test
    void whatOneThingTakesIsAPartOfTheTimeBetween() {
        assertThat(AFTER.millisecondsSince(BEFORE, "portal", 1_000)).isEqualTo(2);
    }

    @Test
    void aProcessThatHasBegunSinceHadTakenNothing() {
        assertThat(AFTER.millisecondsSince(BEFORE, "bare", 1_000)).isEqualTo(4);
    }

    @Test
    void aProcessThatNobodyKnowsHasNotTakenNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AFTER.millisecondsSince(BEFORE, "bear", 1_000))
                .withMessageContaining("bear");
    }
}
