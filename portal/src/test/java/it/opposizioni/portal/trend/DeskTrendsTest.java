package it.opposizioni.portal.trend;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.trend.TrendClient.Trends;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskTrendsTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private int asked;

    private final DeskTrends trends = new DeskTrends(
            new TrendClient() {
                @Override
                public Trends trends(String from, String to, String by) {
                    asked++;
                    return new Trends(
                            LocalDate.EPOCH,
                            LocalDate.EPOCH,
                            "WEEK",
                            List.of(),
                            asked,
                            0,
                            0,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
                }

                @Override
                public Trend ofOperator(UUID id, LocalDate from, LocalDate to, String by) {
                    throw new AssertionError("nobody asks");
                }
            },
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            Duration.ofMinutes(1));

    /** They take the service a second when there are millions of complaints. */
    @Test
    void theyAreAskedForOnceAMinute() {
        assertThat(trends.latest().complaints()).isEqualTo(1);
        now = now.plusSeconds(59);
        assertThat(trends.latest().complaints()).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(trends.latest().complaints()).isEqualTo(2);
    }
}
