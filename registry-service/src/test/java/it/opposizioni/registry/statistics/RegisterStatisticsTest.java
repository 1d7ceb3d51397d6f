package it.opposizioni.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.registry.statistics.RegisterStatistics.OfDay;
import it.opposizioni.registry.statistics.RegisterStatistics.OfKind;
import it.opposizioni.registry.statistics.RegisterStatistics.OfMonth;
import it.opposizioni.registry.statistics.RegisterStatistics.OfRegion;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterStatisticsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static Count count(Measure measure, LocalDate day, LineKind kind, long amount) {
        return new Count(measure, day, new LineGroup(kind, Optional.empty()), amount);
    }

    private static Count standing(Region region, long amount) {
        return new Count(Measure.STANDING, null, new LineGroup(LineKind.FIXED, Optional.ofNullable(region)), amount);
    }

    @Test
    void whatBecameActiveTodayIsActive() {
        RegisterStatistics statistics = RegisterStatistics.of(
                List.of(
                        count(Measure.STANDING, TODAY, LineKind.MOBILE, 7),
                        count(Measure.STANDING, TODAY.plusDays(1), LineKind.MOBILE, 2),
                        count(Measure.STANDING, TODAY.minusDays(90), LineKind.FIXED, 5),
                        count(Measure.BEGUN, TODAY, LineKind.MOBILE, 3),
                        count(Measure.BEGUN, TODAY, LineKind.FIXED, 1),
                        count(Measure.RENEWED, TODAY, LineKind.FIXED, 4),
                        count(Measure.ENDED, TODAY.minusDays(29), LineKind.FIXED, 1),
                        count(Measure.BEGUN, TODAY.minusDays(30), LineKind.FIXED, 100)),
                NOW);
        assertThat(statistics.registered()).isEqualTo(14);
        assertThat(statistics.active()).isEqualTo(12);
        assertThat(statistics.inActivation()).isEqualTo(2);
        assertThat(statistics.byKind())
                .containsExactly(new OfKind(LineKind.FIXED, 5, 0, 5), new OfKind(LineKind.MOBILE, 9, 2, 7));
        assertThat(statistics.days())
                .hasSize(30)
                .startsWith(new OfDay(TODAY.minusDays(29), 0, 1, 0, 99))
                .endsWith(new OfDay(TODAY, 4, 0, 4, 103));
        assertThat(statistics.months())
                .containsExactly(new OfMonth("2026-10", 100, 1, 0, 99), new OfMonth("2026-11", 4, 0, 4, 103));
    }

    @Test
    void monthsBeginWithTheFirstOfTheRegisterAndAreAtMostTwoYears() {
        assertThat(RegisterStatistics.of(List.of(), NOW).months()).isEmpty();
        RegisterStatistics old = RegisterStatistics.of(
                List.of(
                        count(Measure.BEGUN, TODAY.minusYears(8), LineKind.FIXED, 50),
                        count(Measure.ENDED, TODAY.minusMonths(1), LineKind.FIXED, 20)),
                NOW);
        assertThat(old.months())
                .hasSize(24)
                .startsWith(new OfMonth("2024-12", 0, 0, 0, 50))
                .endsWith(new OfMonth("2026-10", 0, 20, 0, 30), new OfMonth("2026-11", 0, 0, 0, 30));
    }

    @Test
    void ofLittleARegionSaysNothingAndAnotherKeepsItSecret() {
        List<OfRegion> regions = RegisterStatistics.of(
                        List.of(
                                standing(Region.LAZIO, 700),
                                standing(Region.LIGURIA, 60),
                                standing(Region.MOLISE, 3),
                                standing(null, 8_000)),
                        NOW)
                .byRegion();
        assertThat(regions)
                .hasSize(21)
                .contains(
                        new OfRegion(Region.LAZIO, 700L, false),
                        new OfRegion(Region.LIGURIA, null, true),
                        new OfRegion(Region.MOLISE, null, true),
                        new OfRegion(Region.ABRUZZO, 0L, false))
                .endsWith(new OfRegion(null, 8_000L, false));
    }

    /** Read every minute, it would tell each registration in a small region. */
    @Test
    void oneMoreInARegionIsNotSeen() {
        for (int more = 0; more < 5; more++) {
            assertThat(RegisterStatistics.of(
                                    List.of(standing(Region.LAZIO, 700), standing(Region.MOLISE, 40 + more)), NOW)
                            .byRegion())
                    .contains(new OfRegion(Region.LAZIO, 700L, false), new OfRegion(Region.MOLISE, 40L, false));
        }
    }

    @Test
    void whereEveryLandlineHasARegionThereAreTwenty() {
        assertThat(RegisterStatistics.of(List.of(standing(Region.LAZIO, 700), standing(null, 0)), NOW)
                        .byRegion())
                .hasSize(20)
                .doesNotContain(new OfRegion(null, 0L, false));
    }
}
