package it.opposizioni.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CpuQuotasTest {

    @Test
    void aProgramThatIsStartedInAGroupTakesNoMoreThanItsShare() throws Exception {
        Path group;
        try (CpuQuotas quotas = open()) {
            CpuQuota quota = quotas.make("test", 0.2);
            group = Path.of(quota.starter().getLast()).getParent();
            CpuQuota.Periods before = quota.periods();
            List<String> command = new ArrayList<>(quota.starter());
            command.addAll(List.of("sh", "-c", "while :; do :; done"));
            Process busy = new ProcessBuilder(command).start();
            try {
                TimeUnit.SECONDS.sleep(2);
                assertThat(busy.info().totalCpuDuration().orElseThrow())
                        .isBetween(Duration.ofMillis(10), Duration.ofMillis(700));
            } finally {
                busy.destroyForcibly().waitFor();
            }
            assertThat(quota.periods().usedSince(before)).isPositive();
        }
        assertThat(Files.exists(group)).isFalse();
    }

    /** Where a machine lets nobody make any, the bench says so. */
    private static CpuQuotas open() {
        try {
            return CpuQuotas.open();
        } catch (IOException e) {
            Assumptions.abort(e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
