package it.opposizioni.operator.consultation;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Clears up after processes that died in the middle of a list, and senders who never came back: there is no half result (T10). */
@ApplicationScoped
class AbandonedConsultations {

    private static final Logger LOG = Logger.getLogger(AbandonedConsultations.class);

    private final ConsultationRepository consultations;
    private final ConsultationConfig config;
    private final ListStore store;
    private final ServiceInstance instance;
    private final Now now;

    AbandonedConsultations(
            ConsultationRepository consultations,
            ConsultationConfig config,
            ListStore store,
            ServiceInstance instance,
            Now now) {
        this.consultations = consultations;
        this.config = config;
        this.store = store;
        this.instance = instance;
        this.now = now;
    }

    /** What this process was receiving in its last life it will not receive any more; what it was comparing can be compared anew. */
    @Transactional
    void atStart(@Observes StartupEvent event) throws IOException {
        fail(consultations.workedAtBy(instance.name(), ConsultationState.RECEIVING));
        for (Consultation cutOff : consultations.workedAtBy(instance.name(), ConsultationState.COMPARING)) {
            cutOff.work().release(Stage.QUEUED, now.get());
        }
        consultations.flush();
        discardLeftovers();
    }

    @Scheduled(every = "10s", delayed = "10s")
    @Transactional
    void sweep() throws IOException {
        Instant at = now.get();
        fail(consultations.silent(ConsultationState.RECEIVING, at.minus(config.abandonedAfter())));
        fail(consultations.silent(ConsultationState.CHOOSING, at.minus(config.chosenWithin())));
    }

    private void fail(List<Consultation> abandoned) throws IOException {
        for (Consultation consultation : abandoned) {
            consultation.end(ConsultationAct.FAIL, Failure.ABANDONED.name(), null, now.get());
            store.discard(consultation.id());
            LOG.infof("Consultation %s was abandoned and has failed", consultation.id());
        }
    }

    private void discardLeftovers() throws IOException {
        List<UUID> leftovers = new ArrayList<>(store.stored());
        if (!leftovers.isEmpty()) {
            leftovers.removeAll(consultations.withFiles(leftovers));
        }
        for (UUID leftover : leftovers) {
            store.discard(leftover);
        }
    }
}
