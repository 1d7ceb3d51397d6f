package it.opposizioni.local.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time of the demonstration's history. The services follow it by a file ({@code TRIAL_CLOCK}) that says how far back it is; without the
 * file they have the real time, and keep it.
 */
public final class TrialClock {

    private final Path file;
    private volatile Duration ago = Duration.ZERO;

    public TrialClock(Path file) {
        this.file = file;
    }

    /** The file that the services read. */
    public Path file() {
        return file;
    }

    /** Before the services are started: one that did not find the file keeps the real time. */
    public void begin(Duration ago) {
        moveTo(ago);
    }

    /** Moves all services and {@link #clock()} to so long ago; forward only. */
    public void moveTo(Duration ago) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, ago.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.ago = ago;
    }

    /** Switches the services to the real time. */
    public void useRealTime() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ago = Duration.ZERO;
    }

    /** The time that the services have. */
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().minus(ago);
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Rome");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
