package it.opposizioni.complaint.caller;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compares the callers soon after each start. Beside this release one before it may have taken events of teams from the common queue, which it
 * passes over; whom they were about could not answer the authority until the comparison of the night.
 */
@ApplicationScoped
class CallersAfterStart {

    private static final String JOB = "callers-after-start";

    private final Repairs repairs;
    private final Scheduler scheduler;

    CallersAfterStart(Repairs repairs, Scheduler scheduler) {
        this.repairs = repairs;
        this.scheduler = scheduler;
    }

    /** Once, when the release before has long been stopped; one that fails is tried again. */
    @Scheduled(
            identity = JOB,
            every = "${callers.compare-every:10m}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        repairs.compare(repairs.copy(CallersCopy.REPLICA), "after a start");
        scheduler.pause(JOB);
    }
}
