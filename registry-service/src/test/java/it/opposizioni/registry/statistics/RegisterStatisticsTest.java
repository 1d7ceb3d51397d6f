package it.opposizioni.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.registry.statistics.RegisterStatistics.OfDay;
import it.opposizioni.registry.statistics.RegisterStatistics.OfKind;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterStatisticsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void whatBecameActiveTodayIsActive() {
        RegisterStatistics statistics = RegisterStatistics.of(
                List.of(
                        new Count(Measure.STANDING, TODAY, LineKind.MOBILE, 7),
                        new Count(Measure.STANDING, TODAY.plusDays(1), LineKind.MOBILE, 2),
                        new Count(Measure.STANDING, TODAY.minusDays(90), LineKind.FIXED, 5),
                        new Count(Measure.BEGUN, TODAY, LineKind.MOBILE, 3),
                        new Count(Measure.BEGUN, TODAY, LineKind.FIXED, 1),
                        new Count(Measure.ENDED, TODAY.minusDays(29), LineKind.FIXED, 1),
                        new Count(Measure.BEGUN, TODAY.minusDays(30), LineKind.FIXED, 100)),
                NOW);
        assertThat(statistics.registered()).isEqualTo(14);
        assertThat(statistics.active()).isEqualTo(12);
        assertThat(statistics.inActivation()).isEqualTo(2);
        assertThat(statistics.byKind())
                .containsExactly(new OfKind(LineKind.FIXED, 5, 0, 5), new OfKind(LineKind.MOBILE, 9, 2, 7));
        assertThat(statistics.days())
                .hasSize(30)
                .startsWith(new OfDay(TODAY.minusDays(29), 0, 1))
                .endsWith(new OfDay(TODAY, 4, 0));
    }
}
