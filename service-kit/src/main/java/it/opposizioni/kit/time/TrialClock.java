package it.opposizioni.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Runs in the past: behind by the ISO duration in a file, which is read each time, so that all services of a trial move together. When the
 * file has been deleted the clock shows the system time from then on; a new file changes nothing.
 */
final class TrialClock extends Clock {

    private static final Logger LOG = Logger.getLogger(TrialClock.class);
    private static final Set<String> THIS_MACHINE_ALONE = Set.of("127.0.0.1", "::1", "localhost");

    private final Path file;
    private final Clock present;
    private volatile boolean arrived;

    TrialClock(Path file, Clock present) {
        this.file = file;
        this.present = present;
    }

    static Clock of(Path file, String host) {
        if (!THIS_MACHINE_ALONE.contains(host)) {
            throw new IllegalStateException(
                    "opposizioni.trial-clock is for a trial on one machine: quarkus.http.host must be 127.0.0.1, not "
                            + host);
        }
        TrialClock clock = new TrialClock(file, Clock.system(Rome.ZONE));
        clock.instant();
        if (!clock.arrived) {
            LOG.warnf("This service runs in the past until %s is deleted", file);
        }
        return clock;
    }

    @Override
    public Instant instant() {
        return arrived ? present.instant() : present.instant().minus(slow());
    }

    private Duration slow() {
        try {
            Duration slow = Duration.parse(Files.readString(file).strip());
            if (slow.isNegative()) {
                throw new IllegalStateException("a trial cannot run in the future: " + slow);
            }
            return slow;
        } catch (NoSuchFileException _) {
            arrived = true;
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TrialClock other = new TrialClock(file, present.withZone(zone));
        other.arrived = arrived;
        return other;
    }
}
