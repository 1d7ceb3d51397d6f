package it.opposizioni.registry.legacyimport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.registry.legacyimport.ImportStep.Claim;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works on imports, one after the other, from their last checkpoint on; any process of the service may go on with any of them. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int SMALLEST = 1_024;

    private final LegacyImportConfig config;
    private final ImportStep step;
    private final NumberStore store;
    private final RecoveryGate recovery;
    private final UUID name = UUID.randomUUID();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private boolean waiting;
    private int numbers;
    private Thread thread;

    ImportWorker(LegacyImportConfig config, ImportStep step, NumberStore store, RecoveryGate recovery) {
        this.config = config;
        this.recovery = recovery;
        this.step = step;
        this.store = store;
        this.numbers = config.numbersPerTransaction();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (config.worker()) {
            thread = Thread.ofPlatform().name("legacy-import").daemon().start(this::run);
        }
    }

    /** The numbers in hand are recorded; another process goes on with the rest at once. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(config.longestTransaction());
        }
    }

    void wake() {
        wake.release();
    }

    private void run() {
        while (!stopping) {
            try {
                boolean worked = !recovery.isOpen() && work();
                waiting = false;
                if (!worked && wake.tryAcquire(config.idle().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                pause(e);
            }
        }
    }

    private void pause(RuntimeException e) {
        if (stopping) {
            return;
        }
        if (DatabaseFailures.isPassing(e)) {
            // once: the database's own watch says how long it lasts
            if (!waiting) {
                LOG.warnf(
                        "Imports wait for the database: %s",
                        DatabaseFailures.reason(e).orElse(""));
            }
            waiting = true;
        } else {
            LOG.error("An import failed and will be tried again", e);
        }
        try {
            Thread.sleep(config.idle());
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /** @return false when there was nothing to work on */
    boolean work() {
        Optional<Claim> claimed = step.claim(name);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Claim claim) {
        try {
            record(claim);
        } catch (RuntimeException e) {
            numbers = Math.max(SMALLEST, numbers / 2);
            if (!DatabaseFailures.isPassing(e)) {
                step.stumble(claim);
            }
            throw e;
        }
    }

    private void record(Claim claim) {
        SortedNumbers sorted = new SortedNumbers(claim.runs(), (run, block) -> store.block(claim.id(), run, block));
        sorted.skip(claim.done());
        while (!stopping && !recovery.isOpen()) {
            long begun = System.nanoTime();
            long[] next = sorted.take(numbers);
            if (next.length == 0) {
                if (step.complete(claim)) {
                    LOG.infof("Import %s is completed", claim.id());
                    store.discard(claim.id());
                }
                return;
            }
            if (!step.record(claim, next)) {
                return;
            }
            adapt(Duration.ofNanos(System.nanoTime() - begun));
        }
        step.release(claim);
    }

    /** A disk that is slow today must not bring a transaction near its time limit. */
    private void adapt(Duration took) {
        numbers = took.compareTo(config.longestTransaction()) > 0
                ? Math.max(SMALLEST, numbers / 2)
                : Math.min(config.numbersPerTransaction(), numbers * 2);
    }

    /** What was left by processes that were killed. */
    @Scheduled(every = "{opposizioni.legacy-import.sweep-every}", delayed = "1m")
    void sweep() {
        store.silentUploads().forEach(store::abandon);
        store.endedImports().forEach(store::discard);
    }
}
