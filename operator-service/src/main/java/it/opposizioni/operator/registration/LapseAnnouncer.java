package it.opposizioni.operator.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.decision.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Announces registrations that have ended twelve months after the last consultation (DPR 26/2022 art. 5 c. 2). They end by the clock,
 * not by this class: a service that was down announces late, and the operator cannot consult meanwhile.
 */
@ApplicationScoped
class LapseAnnouncer {

    private static final int AT_ONCE = 100;

    private final OperatorRepository operators;
    private final Decisions decisions;
    private final Now now;

    LapseAnnouncer(OperatorRepository operators, Decisions decisions, Now now) {
        this.operators = operators;
        this.decisions = decisions;
        this.now = now;
    }

    @Scheduled(
            every = "${opposizioni.lapses.look-every:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> operators.toLapse(now.get(), AT_ONCE));
        for (UUID id : due) {
            QuarkusTransaction.requiringNew()
                    .run(() -> operators.lock(id).ifPresent(o -> decisions.lapseIfDue(o, now.get())));
        }
    }
}
