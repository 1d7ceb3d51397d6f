package it.opposizioni.operator.consultation.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationFailure;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ConsultationTermination;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Clears up after processes that died in the middle of a list, and senders who never came back: there is no half result (T10). */
@ApplicationScoped
public class AbandonedConsultations {

    private static final Logger LOG = Logger.getLogger(AbandonedConsultations.class);

    private final ConsultationRepository consultations;
    private final ConsultationTermination termination;
    private final ConsultationConfig config;
    private final ListStore store;
    private final ServiceInstance instance;
    private final Now now;

    AbandonedConsultations(
            ConsultationRepository consultations,
            ConsultationTermination termination,
            ConsultationConfig config,
            ListStore store,
            ServiceInstance instance,
            Now now) {
        this.consultations = consultations;
        this.termination = termination;
        this.config = config;
        this.store = store;
        this.instance = instance;
        this.now = now;
    }

    /** What this process was receiving in its last life it will not receive any more; what it was comparing can be compared anew. */
    void atStart(@Observes StartupEvent event) {
        failAndDiscard(() -> {
            for (Consultation cutOff : consultations.workedAtBy(instance.name(), ConsultationState.COMPARING)) {
                cutOff.work().release(Stage.QUEUED, now.get());
            }
            return consultations.workedAtBy(instance.name(), ConsultationState.RECEIVING);
        });
        discardLeftovers();
    }

    @Scheduled(every = "10s", delayed = "10s")
    void sweep() {
        Instant at = now.get();
        failAndDiscard(() -> consultations.silent(ConsultationState.RECEIVING, at.minus(config.abandonedAfter())));
        failAndDiscard(() -> consultations.silent(ConsultationState.CHOOSING, at.minus(config.chosenWithin())));
    }

    /** What could not be thrown away when its consultation ended, or belongs to none. */
    @Scheduled(every = "1h", delayed = "1h")
    void discardLeftovers() {
        List<UUID> leftovers = new ArrayList<>();
        try {
            leftovers.addAll(store.stored());
        } catch (IOException e) {
            LOG.error("The store of lists cannot be looked through", e);
        }
        leftovers.removeAll(QuarkusTransaction.requiringNew().call(() -> consultations.withFiles(leftovers)));
        leftovers.forEach(this::discard);
    }

    /** Files go only when it is certain that there is no result: after the commit. */
    private void failAndDiscard(Callable<List<Consultation>> abandoned) {
        QuarkusTransaction.requiringNew().call(() -> fail(abandoned.call())).forEach(this::discard);
    }

    private List<UUID> fail(List<Consultation> abandoned) {
        for (Consultation consultation : abandoned) {
            termination.fail(consultation, ConsultationFailure.ABANDONED.name(), null);
            LOG.infof("Consultation %s was abandoned and has failed", consultation.id());
        }
        return abandoned.stream().map(Consultation::id).toList();
    }

    private void discard(UUID id) {
        try {
            store.discard(id);
        } catch (IOException e) {
            LOG.warnf(e, "Files of consultation %s are left; the next look for leftovers will take them", id);
        }
    }
}
