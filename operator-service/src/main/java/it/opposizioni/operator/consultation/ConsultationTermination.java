package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** Ends consultations without a result, and publishes it; with a result they end in {@link Seal}. */
@ApplicationScoped
public class ConsultationTermination {

    private final Outbox outbox;
    private final Now now;

    ConsultationTermination(Outbox outbox, Now now) {
        this.outbox = outbox;
        this.now = now;
    }

    /** @param line at which it failed; null where there is none */
    @Transactional(TxType.MANDATORY)
    public void fail(Consultation consultation, String reason, Long line) {
        end(consultation, ConsultationAction.FAIL, reason, line);
    }

    @Transactional(TxType.MANDATORY)
    void cancel(Consultation consultation) {
        end(consultation, ConsultationAction.CANCEL, null, null);
    }

    private void end(Consultation consultation, ConsultationAction action, String reason, Long line) {
        Instant at = now.get();
        consultation
                .end(action, reason, line, at)
                .event()
                .ifPresent(_ -> outbox.append(ConsultationEvents.failed(consultation, at)));
    }
}
