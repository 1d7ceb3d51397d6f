package it.opposizioni.kit.systemstate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealthReporter;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.lifecycle.Stopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Says that this copy of the service is there, while a balancer would send it requests. */
@ApplicationScoped
class Heartbeat {

    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    /** Longer than a silent copy is shown, so that somebody can still look by hand. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final UUID copy = UUID.randomUUID();
    private final ServiceCopies copies;
    private final SmallRyeHealthReporter health;
    private final Stopping stopping;
    private final Clock clock;

    Heartbeat(ServiceCopies copies, SmallRyeHealthReporter health, Stopping stopping, Clock clock) {
        this.copies = copies;
        this.health = health;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Scheduled(
            every = "${opposizioni.system-state.heartbeat-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void beat() {
        if (!stopping.hasBegun() && !health.getReadiness().isDown()) {
            unlessDatabaseIsAway(() -> copies.seen(copy, clock.instant()));
        }
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "5m")
    void deleteOld() {
        copies.deleteBefore(clock.instant().minus(KEPT));
    }

    /** A copy that is told to stop is taken off the list; a heartbeat that is under way is waited for. */
    synchronized void stop(@Observes ShutdownEvent event) {
        unlessDatabaseIsAway(() -> copies.gone(copy));
    }

    private static void unlessDatabaseIsAway(Runnable note) {
        try {
            note.run();
        } catch (IllegalStateException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("not noted: the database does not answer", e);
        }
    }
}
