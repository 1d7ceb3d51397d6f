package it.opposizioni.registry.listrequest;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Carries out what was confirmed or approved. Late if the service was down, never twice, also with many replicas. */
@ApplicationScoped
public class ListRequestRunner {

    private final ListRequestRun run;
    private final RecoveryGate recovery;

    ListRequestRunner(ListRequestRun run, RecoveryGate recovery) {
        this.run = run;
        this.recovery = recovery;
    }

    /** One round. */
    @Scheduled(
            every = "${opposizioni.list-requests.run-every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void runWaiting() {
        if (!recovery.isOpen()) {
            run.waiting().forEach(this::run);
        }
    }

    /** One that fails stops none of the others, and is tried again. */
    private void run(UUID request) {
        try {
            boolean more = true;
            while (more) {
                more = run.runPart(request);
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "part of the request %s could not be carried out and is tried again", request);
        }
    }
}
