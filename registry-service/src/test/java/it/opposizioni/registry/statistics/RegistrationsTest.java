package it.opposizioni.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static Count fixed(Measure measure, LocalDate day, Region region, long amount) {
        return new Count(measure, day, new LineGroup(LineKind.FIXED, Optional.ofNullable(region)), amount);
    }

    private static Count mobile(Measure measure, LocalDate day, long amount) {
        return new Count(measure, day, new LineGroup(LineKind.MOBILE, Optional.empty()), amount);
    }

    @Test
    void theCountryIsToldWhateverItsRegionsHide() {
        Registrations registrations = Registrations.of(
                List.of(
                        fixed(Measure.BEGUN, MONDAY, Region.LAZIO, 30),
                        fixed(Measure.BEGUN, MONDAY, Region.MOLISE, 2),
                        fixed(Measure.BEGUN, TUESDAY, Region.LAZIO, 40),
                        fixed(Measure.BEGUN, TUESDAY, Region.MOLISE, 9),
                        fixed(Measure.BEGUN, TUESDAY, Region.VENETO, 6),
                        fixed(Measure.BEGUN, TUESDAY, null, 5),
                        fixed(Measure.RENEWED, TUESDAY, null, 3),
                        mobile(Measure.BEGUN, MONDAY, 1),
                        mobile(Measure.ENDED, TUESDAY, 4)),
                NOW);
        assertThat(registrations.smallestShown()).isEqualTo(5);
        assertThat(registrations.csv()).isEqualTo("""
                day,event,line_kind,region,count,note
                2026-11-23,REGISTERED,FIXED,ALL,32,
                2026-11-23,REGISTERED,FIXED,LAZIO,,suppressed
                2026-11-23,REGISTERED,FIXED,MOLISE,,suppressed
                2026-11-23,REGISTERED,MOBILE,ALL,1,
                2026-11-24,REGISTERED,FIXED,ALL,60,
                2026-11-24,REGISTERED,FIXED,LAZIO,,suppressed
                2026-11-24,REGISTERED,FIXED,MOLISE,,suppressed
                2026-11-24,REGISTERED,FIXED,NONE,5,
                2026-11-24,REGISTERED,FIXED,VENETO,6,
                2026-11-24,ENDED,MOBILE,ALL,4,
                2026-11-24,RENEWED,FIXED,ALL,3,
                """.replace("\n", "\r\n"));
    }

    @Test
    void withoutAnyThereIsAHeading() {
        assertThat(Registrations.of(List.of(), NOW).csv()).isEqualTo("day,event,line_kind,region,count,note\r\n");
    }
}
