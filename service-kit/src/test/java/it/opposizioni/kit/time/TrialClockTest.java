package it.opposizioni.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialClockTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private Clock clock;

    @BeforeEach
    void prepare() {
        file = folder.resolve("clock");
        clock = new TrialClock(file, Clock.fixed(NOW, Rome.ZONE));
    }

    @Test
    void isSlowByWhatTheFileHolds() throws IOException {
        Files.writeString(file, "P120D\n");
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(120)));

        Files.writeString(file, "PT2H");
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofHours(2)));
    }

    @Test
    void neverLeavesThePresentAgain() throws IOException {
        Files.writeString(file, "P1D");
        clock.instant();
        Files.delete(file);
        assertThat(clock.instant()).isEqualTo(NOW);

        Files.writeString(file, "P1D");

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void playsNoFuture() throws IOException {
        Files.writeString(file, "-P1D");

        assertThatThrownBy(clock::instant).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.5", "registry.example"})
    void isRefusedToAServiceThatOthersCanReach(String host) throws IOException {
        Files.writeString(file, "P1D");

        assertThatThrownBy(() -> new ClockProducer(Optional.of(file), host))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(host);
    }

    @Test
    void aServiceOnTheLoopbackInterfaceMayHaveIt() throws IOException {
        Files.writeString(file, "P1D");

        Clock slow = new ClockProducer(Optional.of(file), "127.0.0.1").clock();

        assertThat(slow.instant()).isBefore(Clock.systemUTC().instant().minus(Duration.ofHours(23)));
    }
}
