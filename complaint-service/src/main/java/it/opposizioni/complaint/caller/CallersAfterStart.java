package it.opposizioni.complaint.caller;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compares the callers soon after each start. While an earlier release still ran beside this one, it may have taken events of teams from their
 * common queue and passed over them; the people of those teams could not answer the authority until the comparison of the night.
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

    /** Once, when the release before has long been stopped; if it fails it is tried again. */
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
