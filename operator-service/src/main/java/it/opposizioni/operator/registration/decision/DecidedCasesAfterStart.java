package it.opposizioni.operator.registration.decision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compares the decided cases soon after each start. While an earlier release still ran beside this one, it may have taken events of appeals from
 * their common queue and passed over them; an operator whom a court has freed would stay suspended until the comparison of the night.
 */
@ApplicationScoped
class DecidedCasesAfterStart {

    private static final String JOB = "decided-cases-after-start";

    private final Repairs repairs;
    private final Scheduler scheduler;

    DecidedCasesAfterStart(Repairs repairs, Scheduler scheduler) {
        this.repairs = repairs;
        this.scheduler = scheduler;
    }

    /** Once, when the release before has long been stopped; if it fails it is tried again. */
    @Scheduled(
            identity = JOB,
            every = "${decided-cases.compare-every:10m}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        repairs.compare(repairs.copy(DecidedCasesCopy.REPLICA), "after a start");
        scheduler.pause(JOB);
    }
}
