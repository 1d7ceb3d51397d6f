package it.opposizioni.operator.consultation.comparison;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationFailure;
import it.opposizioni.operator.consultation.ConsultationFile;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.format.OpenedList;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.intake.ListIntake;
import it.opposizioni.operator.consultation.result.ConsultationPurge;
import it.opposizioni.operator.consultation.store.CorruptedFileException;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Compares kept lists in the background. Whichever process has a hand free takes the next one; one whose process died or fell silent is
 * taken over, and begun anew from the kept list, against the register as it is then.
 */
@ApplicationScoped
public class BackgroundComparisons {

    private static final Logger LOG = Logger.getLogger(BackgroundComparisons.class);

    private final ComparisonQueue queue;
    private final ConsultationService consultations;
    private final ListComparer comparer;
    private final Seal seal;
    private final CurrentRegister register;
    private final ListStore store;
    private final ConsultationPurge purge;
    private final ConsultationConfig config;
    private final Semaphore hands;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("kept-list-", 0).daemon().factory());

    BackgroundComparisons(
            ComparisonQueue queue,
            ConsultationService consultations,
            ListComparer comparer,
            Seal seal,
            CurrentRegister register,
            ListStore store,
            ConsultationPurge purge,
            ConsultationConfig config) {
        this.queue = queue;
        this.consultations = consultations;
        this.comparer = comparer;
        this.seal = seal;
        this.register = register;
        this.store = store;
        this.purge = purge;
        this.config = config;
        this.hands = new Semaphore(config.comparers());
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdownNow();
    }

    /** There is probably something to compare. */
    public void signal() {
        if (hands.tryAcquire()) {
            workers.execute(this::work);
        }
    }

    @Scheduled(every = "1s", delayed = "1s")
    void lookAround() {
        signal();
    }

    private void work() {
        try {
            register.latest();
            for (Optional<Consultation> next = queue.take(); next.isPresent(); next = queue.take()) {
                compare(next.get());
            }
        } catch (DomainException e) {
            LOG.debug("The register is not loaded yet", e);
        } catch (RuntimeException e) {
            LOG.warn("Kept lists cannot be compared now; trying again soon", e);
        } finally {
            hands.release();
        }
    }

    private void compare(Consultation of) {
        int attempt = of.work().attempt();
        // also before: this process may die as soon as it has sealed
        discardOtherAttempts(of);
        try {
            compareAndSeal(of);
        } catch (ListRefusedException e) {
            fail(of, e.reason().name(), e.line());
        } catch (NoSuchFileException | CorruptedFileException e) {
            LOG.errorf("The kept list of consultation %s is gone or spoilt", of.id());
            fail(of, ConsultationFailure.LIST_GONE.name(), null);
        } catch (DomainException e) {
            // they may not consult any more; or it was cancelled or taken over, and then this changes nothing
            fail(of, ConsultationFailure.NOT_ALLOWED.name(), null);
        } catch (IOException | RuntimeException e) {
            // what now falls silent is taken up again, by this process or another
            LOG.warnf(e, "Consultation %s was not compared, attempt %d", of.id(), attempt);
            if (attempt >= config.attempts()) {
                fail(of, ConsultationFailure.INTERNAL.name(), null);
            }
        }
        discardOtherAttempts(of);
    }

    private void compareAndSeal(Consultation of) throws IOException {
        AtomicLong done = new AtomicLong();
        ComparisonResult comparison;
        try (OpenedList list = new ListOpener(config.limits())
                .open(() -> new CountingInputStream(store.open(of.id(), ListIntake.INPUT), done))) {
            comparison = comparer.compare(
                    of,
                    of.purpose().registerIn(register.latest()),
                    list,
                    of.list().layout(),
                    done::get);
        }
        try {
            seal.seal(of.id(), of.work().attempt(), null, comparison);
        } catch (RuntimeException e) {
            comparison.numbers().close();
            throw e;
        }
        seal.handOn(of.id(), comparison);
        if (!of.list().isToBeKept()) {
            purge.discardList(of.id());
        }
    }

    private void fail(Consultation of, String reason, Long line) {
        if (consultations.fail(of.id(), of.work().attempt(), reason, line)) {
            try {
                store.discard(of.id());
            } catch (IOException e) {
                LOG.warnf(e, "Files of consultation %s are left; the look for leftovers will take them", of.id());
            }
        }
    }

    /** What earlier attempts left, which were cut off. */
    private void discardOtherAttempts(Consultation of) {
        try {
            for (int earlier = 1; earlier < of.work().attempt(); earlier++) {
                for (ConsultationFile.Name name : ConsultationFile.Name.values()) {
                    store.discard(of.id(), name.stored(earlier));
                }
            }
        } catch (IOException e) {
            LOG.warnf(e, "Files of an earlier attempt at consultation %s are left", of.id());
        }
    }
}
