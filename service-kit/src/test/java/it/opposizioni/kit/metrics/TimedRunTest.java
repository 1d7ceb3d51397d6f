package it.opposizioni.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.opposizioni.kit.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedRunTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TestClock clock = new TestClock();
    private final TimedRun run;

    TimedRunTest() {
        clock.set(TestClock.BEGINNING);
        run = new TimedRun("sweep", metrics, clock);
        run.show();
    }

    @Test
    void untilItRunsItsAgeIsThatOfTheProcess() {
        clock.shift(Duration.ofMinutes(10));

        assertThat(age()).isEqualTo(600);
        assertThat(duration()).isNaN();
        assertThat(count("ended") + count("failed")).isZero();
    }

    @Test
    void whatEndsWellIsYoungAgainAndSaysHowLongItTook() {
        clock.shift(Duration.ofMinutes(10));
        run.of(() -> clock.shift(Duration.ofSeconds(7)));
        clock.shift(Duration.ofSeconds(30));

        assertThat(age()).isEqualTo(30);
        assertThat(duration()).isEqualTo(7);
        assertThat(count("ended")).isEqualTo(1);
    }

    @Test
    void whatFailsIsCountedAndGrowsOlder() {
        run.of(() -> clock.shift(Duration.ofSeconds(7)));
        clock.shift(Duration.ofSeconds(60));

        assertThatThrownBy(() -> run.of(() -> {
                    throw new IOException("away");
                }))
                .isInstanceOf(IOException.class);

        assertThat(count("failed")).isEqualTo(1);
        assertThat(age()).isEqualTo(60);
        assertThat(duration()).isEqualTo(7);
    }

    private double age() {
        return metrics.get("opposizioni.run.age").tag("run", "sweep").gauge().value();
    }

    private double duration() {
        return metrics.get("opposizioni.run.duration")
                .tag("run", "sweep")
                .gauge()
                .value();
    }

    private double count(String outcome) {
        return metrics.get("opposizioni.runs").tag("outcome", outcome).counter().count();
    }
}
