package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a consultation between its beginning (intake) and its {@link Seal}: heartbeat, delay, failure, cancellation. */
@ApplicationScoped
public class ConsultationService {

    private final ConsultationRepository consultations;
    private final ConsultingRights rights;
    private final ConsultationTermination termination;
    private final Outbox outbox;
    private final ConsultationConfig config;
    private final Now now;

    ConsultationService(
            ConsultationRepository consultations,
            ConsultingRights rights,
            ConsultationTermination termination,
            Outbox outbox,
            ConsultationConfig config,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.termination = termination;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
    }

    /**
     * Renews the lease of an attempt and writes its progress.
     *
     * @throws DomainException 409 when the attempt has lost its lease, 403 when the operator may not consult any more
     */
    @Transactional
    public void heartbeat(UUID id, int attempt, ListCounts soFar, long doneBytes) {
        Consultation consultation = consultations.lockLeased(id, attempt);
        rights.require(consultation.operatorId(), consultation.onBehalfOf());
        consultation.heartbeat(soFar, doneBytes, now.get());
    }

    /** @throws DomainException 404 unless the operator itself consulted, 409 when it is too late */
    @Transactional
    public Consultation cancel(UUID id, UUID operatorId) {
        Consultation consultation = consultations.lockOwn(id, operatorId);
        termination.cancel(consultation);
        return consultation;
    }

    /**
     * Changes nothing when another attempt has the lease, or the consultation is over.
     *
     * @return whether there is no result, so that its files are not needed. A seal that was committed is one even if the answer of
     *     the database was lost
     */
    @Transactional
    public boolean fail(UUID id, int attempt, String reason, Long line) {
        Optional<Consultation> found = consultations.lock(id);
        found.filter(c -> c.isLeasedTo(attempt)).ifPresent(c -> termination.fail(c, reason, line));
        return found.filter(c -> c.is(ConsultationState.FAILED) || c.is(ConsultationState.CANCELLED))
                .isPresent();
    }

    /** Tells operator and registrar, once each, of those that have waited for the register for long. */
    @Transactional
    public void tellDelays() {
        Instant at = now.get();
        for (Consultation delayed : consultations.delayed(at.minus(config.delayToldAfter()))) {
            delayed.lease().delayTold(at);
            delayed.apply(ConsultationAction.TELL)
                    .event()
                    .ifPresent(_ -> outbox.append(ConsultationEvents.delayed(delayed, at)));
        }
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    public Consultation require(UUID id, UUID operatorId) {
        return consultations.find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404 unless the operator itself consulted */
    @Transactional
    public Consultation requireOwn(UUID id, UUID operatorId) {
        return consultations
                .find(id, operatorId)
                .filter(c -> c.operatorId().equals(operatorId))
                .orElseThrow(DomainException::notFound);
    }
}
