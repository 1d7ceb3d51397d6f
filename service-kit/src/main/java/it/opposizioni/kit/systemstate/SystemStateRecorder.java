package it.opposizioni.kit.systemstate;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Writes down what the figures are, once a minute: whichever copy of the service is first has the minute. */
@ApplicationScoped
class SystemStateRecorder {

    private static final Logger LOG = Logger.getLogger(SystemStateRecorder.class);

    /** The page shows one day; a week lets somebody look back by hand. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final SystemState state;
    private final RecordedMinutes minutes;
    private final Clock clock;

    SystemStateRecorder(SystemState state, RecordedMinutes minutes, Clock clock) {
        this.state = state;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Twice a minute, so that one turn that comes late does not leave out a minute. */
    @Scheduled(
            every = "${opposizioni.system-state.every:30s}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void record() {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        try {
            if (minutes.claim(minute)) {
                minutes.record(minute, state.figures(now));
            }
        } catch (IllegalStateException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("this minute is not recorded: the database does not answer", e);
        }
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "5m")
    void deleteOld() {
        minutes.deleteBefore(clock.instant().minus(KEPT));
    }
}
