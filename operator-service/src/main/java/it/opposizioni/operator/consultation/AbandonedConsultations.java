package it.opposizioni.operator.consultation;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Clears up after processes that died in the middle of a list: there is no half result (threats.md T10). */
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

    /** What this process was receiving in its last life it will not receive any more. */
    @Transactional
    void atStart(@Observes StartupEvent event) throws IOException {
        fail(consultations.receivedBy(instance.name()));
        consultations.flush();
        discardLeftovers();
    }

    @Scheduled(every = "10s", delayed = "10s")
    @Transactional
    void sweep() throws IOException {
        fail(consultations.abandoned(now.get().minus(config.abandonedAfter())));
    }

    private void fail(List<Consultation> abandoned) throws IOException {
        for (Consultation consultation : abandoned) {
            consultation.fail(Failure.ABANDONED.name(), null);
            store.discard(consultation.id());
            LOG.infof("Consultation %s was abandoned and has failed", consultation.id());
        }
    }

    private void discardLeftovers() throws IOException {
        List<UUID> leftovers = new ArrayList<>(store.stored());
        if (!leftovers.isEmpty()) {
            leftovers.removeAll(consultations.sealedOrReceiving(leftovers));
        }
        for (UUID leftover : leftovers) {
            store.discard(leftover);
        }
    }
}
