package it.opposizioni.complaint.cases.announced;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps what a release before this one has announced, also while it still runs beside this one. */
@ApplicationScoped
class EarlierDecisions {

    private static final Logger LOG = Logger.getLogger(EarlierDecisions.class);
    private static final int AT_ONCE = 100;
    private static final UUID LOWEST = new UUID(0, 0);

    private final AnnouncedDecisions announced;
    private final CaseDecisions decisions;
    private final RecoveryGate recovery;

    private volatile Set<UUID> unreadable = Set.of();

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
        Set<UUID> failed = new HashSet<>();
        List<UUID> missing = missing(LOWEST);
        while (!missing.isEmpty()) {
            for (UUID id : missing) {
                if (!isKept(id)) {
                    failed.add(id);
                }
            }
            missing = missing(missing.getLast());
        }
        unreadable = Set.copyOf(failed);
    }

    private List<UUID> missing(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> announced.missing(after, AT_ONCE));
    }

    /** In a transaction of its own: a case that cannot be read does not hold up the others. @return whether it could be read */
    private boolean isKept(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> announced.keep(decisions.announcement(id)));
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                throw e;
            }
            if (!unreadable.contains(id)) {
                // without the failure itself, which may quote the decision
                LOG.errorf(
                        "What was announced of case %s cannot be read: %s",
                        id, e.getClass().getSimpleName());
            }
            return false;
        }
    }

    /** Cases that could not be read the last time. */
    Set<UUID> unreadable() {
        return unreadable;
    }
}
