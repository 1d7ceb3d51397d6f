package it.opposizioni.operator.consultation.comparison;

import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ConsultationTermination;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Stored lists that wait to be compared: rows of the database, taken by a lock on the row, so that one process at a time works on each. */
@ApplicationScoped
public class ComparisonQueue {

    private static final Logger LOG = Logger.getLogger(ComparisonQueue.class);

    private final ConsultationRepository consultations;
    private final ConsultationTermination termination;
    private final ConsultationConfig config;
    private final ServiceInstance instance;
    private final FileStore store;
    private final Now now;

    ComparisonQueue(
            ConsultationRepository consultations,
            ConsultationTermination termination,
            ConsultationConfig config,
            ServiceInstance instance,
            FileStore store,
            Now now) {
        this.consultations = consultations;
        this.termination = termination;
        this.config = config;
        this.instance = instance;
        this.store = store;
        this.now = now;
    }

    /** Its position in the queue, from 1; null when it does not wait in it. */
    @Transactional
    public Long position(Consultation of) {
        boolean waits = of.is(ConsultationState.COMPARING) && of.lease().stage() == Stage.QUEUED;
        return waits ? consultations.waitingBefore(of.id(), now.get().minus(config.abandonedAfter())) + 1 : null;
    }

    /** The register is too old to be compared with: those that wait for their turn wait for it instead. */
    @Transactional
    void awaitRegister() {
        Instant at = now.get();
        consultations.someIdle(at.minus(config.abandonedAfter())).forEach(c -> c.awaitRegister(at));
    }

    /** The register is recent enough: those that waited for it wait for their turn. */
    @Transactional
    void resume() {
        Instant at = now.get();
        consultations.someAwaitingRegister().forEach(c -> c.resume(at));
    }

    /** The next one that this process can read, leased to it as long as it shows a heartbeat. */
    @Transactional
    Optional<Consultation> take() {
        Instant at = now.get();
        Optional<Consultation> next = nextWaiting(at);
        while (next.isPresent() && !next.get().lease().hasAttemptsLeft(config.attempts())) {
            // each attempt ended without a result, perhaps with its process: another one would end in the same way
            LOG.errorf(
                    "Consultation %s was attempted too often and has failed",
                    next.get().id());
            termination.fail(next.get(), ConsultationFailure.INTERNAL.name(), null);
            consultations.flush();
            next = nextWaiting(at);
        }
        next.ifPresent(c -> c.lease().claim(instance.name(), at));
        return next;
    }

    private Optional<Consultation> nextWaiting(Instant at) {
        return consultations.nextWaiting(at.minus(config.abandonedAfter()), store.id());
    }

    /** This copy stops before it has compared the list: the next idle worker of another takes it. */
    @Transactional
    void giveBack(UUID id, int attempt) {
        consultations.lockLeased(id, attempt).lease().requeue(now.get());
    }

    /** The store or the database failed, and not the attempt, which does not count. Without a heartbeat the list is taken up again. */
    @Transactional
    void excuse(UUID id, int attempt) {
        consultations.lockLeased(id, attempt).lease().excuse();
    }
}
