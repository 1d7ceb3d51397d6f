package it.opposizioni.operator.consultation.cleanup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Waiting;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ConsultationTermination;
import it.opposizioni.operator.consultation.ProcessingLease;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.Stage;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Cleans up after processes that died in the middle of a list, and senders who never came back: no partial result
 * (deploy/docs/threats.md T10).
 */
@ApplicationScoped
public class AbandonedConsultations {

    private static final Logger LOG = Logger.getLogger(AbandonedConsultations.class);

    private final ConsultationRepository consultations;
    private final ConsultationTermination termination;
    private final ConsultationConfig config;
    private final FileStore store;
    private final FileCleanup files;
    private final ServiceInstance instance;
    private final Now now;

    AbandonedConsultations(
            ConsultationRepository consultations,
            ConsultationTermination termination,
            ConsultationConfig config,
            FileStore store,
            FileCleanup files,
            ServiceInstance instance,
            Now now) {
        this.consultations = consultations;
        this.termination = termination;
        this.config = config;
        this.store = store;
        this.files = files;
        this.instance = instance;
        this.now = now;
    }

    /**
     * Lists that this process was receiving before it was restarted have failed; those that it was comparing can be compared again. Their files are left
     * to {@link #discardLeftovers}: the store may be slow, or away, and nobody should wait for that.
     */
    public void atStart(@Observes StartupEvent event) {
        Waiting.untilDone(() -> letGo(lease -> lease.release(Stage.QUEUED, now.get())));
    }

    /**
     * After everything else has stopped: nobody waits for a heartbeat that will not come. What was still arriving can be sent again at
     * once, to another copy; what was being compared ({@code BackgroundComparisons} gives back what it can) is taken by the next idle worker.
     */
    public void atStop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        try {
            letGo(lease -> lease.requeue(now.get())).forEach(files::deleteAll);
        } catch (RuntimeException e) {
            LOG.warn("Lists under way are left to the sweep of another copy", e);
        }
    }

    private List<UUID> letGo(Consumer<ProcessingLease> release) {
        return fail(() -> {
            consultations
                    .leasedTo(instance.name(), ConsultationState.COMPARING)
                    .forEach(cutOff -> release.accept(cutOff.lease()));
            return consultations.leasedTo(instance.name(), ConsultationState.RECEIVING);
        });
    }

    @Scheduled(every = "${opposizioni.abandoned.look-every:10s}", delayed = "10s")
    public void sweep() {
        Instant at = now.get();
        fail(() -> consultations.silent(ConsultationState.RECEIVING, at.minus(config.abandonedAfter())))
                .forEach(files::deleteAll);
        fail(() -> consultations.silent(ConsultationState.CHOOSING, at.minus(config.chosenWithin())))
                .forEach(files::deleteAll);
    }

    /** Files that were not deleted when their consultation ended, or that belong to none. Also as soon as the service has started. */
    @Scheduled(every = "${opposizioni.sweep-every:1h}")
    public void discardLeftovers() {
        List<UUID> leftovers = new ArrayList<>();
        try {
            leftovers.addAll(store.stored());
        } catch (IOException e) {
            LOG.error("The store of lists cannot be listed", e);
        }
        leftovers.removeAll(QuarkusTransaction.requiringNew().call(() -> consultations.withFiles(leftovers)));
        leftovers.forEach(files::deleteAll);
    }

    /** @return whose files can be deleted now: only after the commit is it certain that there is no result */
    private List<UUID> fail(Callable<List<Consultation>> abandoned) {
        return QuarkusTransaction.requiringNew().call(() -> fail(abandoned.call()));
    }

    private List<UUID> fail(List<Consultation> abandoned) {
        for (Consultation consultation : abandoned) {
            termination.fail(consultation, ConsultationFailure.ABANDONED.name(), null);
            LOG.infof("Consultation %s was abandoned and has failed", consultation.id());
        }
        return abandoned.stream().map(Consultation::id).toList();
    }
}
