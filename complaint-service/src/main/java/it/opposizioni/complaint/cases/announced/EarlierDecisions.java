package it.opposizioni.complaint.cases.announced;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what a release before this one has announced, also while it still runs beside this one. */
@ApplicationScoped
class EarlierDecisions {

    private static final int AT_ONCE = 100;

    private final AnnouncedDecisions announced;
    private final CaseDecisions decisions;
    private final RecoveryGate recovery;

    EarlierDecisions(AnnouncedDecisions announced, CaseDecisions decisions, RecoveryGate recovery) {
        this.announced = announced;
        this.decisions = decisions;
        this.recovery = recovery;
    }

    @Scheduled(every = "${cases.earlier-decisions-every:10m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        if (recovery.isOpen()) {
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::keepSome)) {
            // the next ones, in a transaction of their own
        }
    }

    /** @return whether there may be more */
    private boolean keepSome() {
        List<UUID> missing = announced.missing(AT_ONCE);
        missing.forEach(id -> announced.keep(decisions.announcement(id)));
        return missing.size() == AT_ONCE;
    }
}
