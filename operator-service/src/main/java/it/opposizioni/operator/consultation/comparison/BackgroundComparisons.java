package it.opposizioni.operator.consultation.comparison;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.operator.BackgroundWorkers;
import it.opposizioni.operator.consultation.ComparisonResult;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.RegisterFreshness;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import it.opposizioni.operator.consultation.cleanup.FailureRecorder;
import it.opposizioni.operator.consultation.cleanup.FileCleanup;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Compares stored lists in the background. An idle worker of any process takes the next one; one whose process died or went silent is
 * taken over, and compared again from its beginning, with the register as it is then.
 */
@ApplicationScoped
public class BackgroundComparisons {

    private static final Logger LOG = Logger.getLogger(BackgroundComparisons.class);

    private final ComparisonQueue queue;
    private final ListComparer comparer;
    private final Seal seal;
    private final CurrentRegister register;
    private final RegisterFreshness freshness;
    private final FileStore store;
    private final FailureRecorder failures;
    private final FileCleanup files;
    private final ConsultationPurge purge;
    private final ConsultationConfig config;
    private final Stopping stopping;
    private final BackgroundWorkers workers;

    BackgroundComparisons(
            ComparisonQueue queue,
            ListComparer comparer,
            Seal seal,
            CurrentRegister register,
            RegisterFreshness freshness,
            FileStore store,
            FailureRecorder failures,
            FileCleanup files,
            ConsultationPurge purge,
            ConsultationConfig config,
            Stopping stopping) {
        this.queue = queue;
        this.comparer = comparer;
        this.seal = seal;
        this.register = register;
        this.freshness = freshness;
        this.store = store;
        this.failures = failures;
        this.files = files;
        this.purge = purge;
        this.config = config;
        this.stopping = stopping;
        this.workers = new BackgroundWorkers("stored-list-", config.comparers(), stopping, this::work);
    }

    /** Called when no request is under way any more: a list that is finished by then is sealed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.stop();
    }

    /** There is probably something to compare. */
    public void signal() {
        workers.signal();
    }

    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        signal();
    }

    private void work() {
        try {
            register.latestIfKnown();
            if (!freshness.isCurrent()) {
                queue.awaitRegister();
                return;
            }
            queue.resume();
            for (Optional<Consultation> next = take(); next.isPresent(); next = take()) {
                compare(next.get());
            }
        } catch (DomainException e) {
            LOG.debug("The register is not loaded yet", e);
        } catch (RuntimeException e) {
            LOG.warn("Stored lists cannot be compared now; trying again soon", e);
        }
    }

    /** @return empty also when the register has become too old meanwhile, or this copy stops */
    private Optional<Consultation> take() {
        return !stopping.hasBegun() && freshness.isCurrent() ? queue.take() : Optional.empty();
    }

    /** @param of leased to this copy */
    void compare(Consultation of) {
        // also before: this process may die as soon as it has sealed
        discardOtherAttempts(of);
        try {
            compareAndSeal(of);
        } catch (IOException | RuntimeException e) {
            handle(e, of);
        }
        discardOtherAttempts(of);
    }

    private void handle(Exception e, Consultation of) {
        int attempt = of.lease().attempt();
        if (workers.isEnding()) {
            LOG.infof("The list of consultation %s goes back to the queue: this copy stops", of.id());
            queue.giveBack(of.id(), attempt);
            return;
        }
        if (e instanceof StoreFailedException || DatabaseFailures.isAway(e)) {
            LOG.warnf(e, "The list of consultation %s is compared later: its store or the database is away", of.id());
            workers.insist(() -> queue.excuse(of.id(), attempt));
            return;
        }
        UploadFailure failure = UploadFailure.of(e, true);
        if (failure.is(ConsultationFailure.LIST_GONE)) {
            LOG.errorf("The stored list of consultation %s is missing or corrupted", of.id());
        }
        if (failure.is(ConsultationFailure.INTERNAL)) {
            LOG.warnf(e, "Consultation %s was not compared, attempt %d", of.id(), attempt);
            if (of.lease().hasAttemptsLeft(config.attempts())) {
                // without a heartbeat it is taken up again, by this process or another
                return;
            }
        }
        // when it was cancelled or taken over, this changes nothing
        failures.record(of, failure);
    }

    private void compareAndSeal(Consultation of) throws IOException {
        AtomicLong done = new AtomicLong();
        ComparisonResult comparison;
        try (OpenedList list = new ListOpener(config.limits())
                .open(() -> new CountingInputStream(store.open(of.id(), StoredList.INPUT), done, workers::isEnding))) {
            comparison = comparer.compare(
                    of,
                    of.purpose().registerIn(register.latest()),
                    list,
                    of.list().layout(),
                    done::get);
        }
        Consultation ended;
        try {
            ended = seal.seal(of.id(), of.lease().attempt(), null, comparison);
        } catch (RuntimeException e) {
            comparison.numbers().close();
            throw e;
        }
        if (!ended.is(ConsultationState.SEALED)) {
            comparison.numbers().close();
            return;
        }
        seal.recordNumbers(of.id(), comparison);
        if (!of.list().isToBeRetained()) {
            purge.discardList(of.id());
        }
    }

    private void discardOtherAttempts(Consultation of) {
        files.deleteEarlierAttempts(of.id(), of.lease().attempt());
    }
}
