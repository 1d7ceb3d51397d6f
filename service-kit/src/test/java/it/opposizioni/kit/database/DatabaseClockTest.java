package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant ASKED = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant ANSWERED = ASKED.plusMillis(300);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DatabaseClock clock = new DatabaseClock(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(DatabaseConfig.class)
                    .build()
                    .getConfigMapping(DatabaseConfig.class),
            metrics);

    private Status after(Instant database) {
        clock.read(ASKED, database, ANSWERED);
        HealthCheckResponse answer = clock.call();
        return answer.getStatus();
    }

    @Test
    void oneSecondIsAllowedInBothDirections() {
        assertThat(after(ASKED.minusMillis(1_000))).isEqualTo(Status.UP);
        assertThat(after(ANSWERED.plusMillis(1_000))).isEqualTo(Status.UP);
        assertThat(after(ASKED.minusMillis(1_001))).isEqualTo(Status.DOWN);
        assertThat(after(ANSWERED.plusMillis(1_001))).isEqualTo(Status.DOWN);
    }

    /** A hung disk or a pause of this process makes the answer late, not the clock wrong. */
    @Test
    void aLateAnswerIsNoDifference() {
        clock.read(ASKED, ASKED.plusSeconds(9), ASKED.plusSeconds(10));
        assertThat(clock.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isReadyAgainWhenTheClockIsSetRight() {
        assertThat(after(ANSWERED.plus(Duration.ofHours(1)))).isEqualTo(Status.DOWN);
        assertThat(metrics.get("opposizioni.database.clock.difference.seconds")
                        .gauge()
                        .value())
                .isEqualTo(3600);
        assertThat(after(ANSWERED)).isEqualTo(Status.UP);
    }
}
