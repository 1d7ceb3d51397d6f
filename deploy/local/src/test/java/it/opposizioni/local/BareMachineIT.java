package it.opposizioni.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/up --fresh} on a Debian that has nothing but its minbase: a launcher that is killed, the next that ends what was left, and
 * Ctrl-C that leaves nothing. {@code deploy/bare-machine} without an option also installs and builds everything in there.
 */
@EnabledIfSystemProperty(
        named = "bare.machine",
        matches = "true",
        disabledReason = "takes minutes and mounts file systems")
class BareMachineIT {

    private static final int CANNOT_BE_TRIED = 77;
    private static final long MINUTES = 15;

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void endIt() throws InterruptedException {
        // it cleans up after itself
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    @Test
    @Timeout(value = MINUTES + 1, unit = TimeUnit.MINUTES)
    void theSuiteStartsAndEndsWithoutAnyProgramThatDebianDoesNotAlwaysHave() throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("deploy/bare-machine", "--built")
                .directory(Settings.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Ports ports = Ports.free();
        for (Port port : Port.values()) {
            builder.environment().put(port.variable, String.valueOf(ports.number(port)));
        }
        process = builder.start();

        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();

        String said = read(log);
        assumeFalse(process.exitValue() == CANNOT_BE_TRIED, said);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
