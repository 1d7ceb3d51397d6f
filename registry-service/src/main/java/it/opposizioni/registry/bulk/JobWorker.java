package it.opposizioni.registry.bulk;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.registry.bulk.JobSteps.Claim;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works on jobs of one kind, one after the other, from their last checkpoint on; any process of the service may go on with any of them. */
public final class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int SMALLEST = 1_024;

    private final String kind;
    private final JobConfig config;
    private final JobSteps steps;
    private final NumberStore store;
    private final RecoveryGate recovery;
    private final UUID name = UUID.randomUUID();
    private final Semaphore wake = new Semaphore(0);

    private volatile boolean stopping;
    private int numbers;
    private Thread thread;

    /** @param kind of jobs, for people who read the log */
    public JobWorker(String kind, JobConfig config, JobSteps steps, NumberStore store, RecoveryGate recovery) {
        this.kind = kind;
        this.config = config;
        this.steps = steps;
        this.store = store;
        this.recovery = recovery;
        this.numbers = config.numbersPerTransaction();
    }

    public void start() {
        if (config.worker()) {
            thread = Thread.ofPlatform().name(kind).daemon().start(this::run);
        }
    }

    /** The numbers in hand are recorded; another process goes on with the rest at once. */
    public void stop() throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(config.longestTransaction());
        }
    }

    public void wake() {
        wake.release();
    }

    private void run() {
        while (!stopping) {
            try {
                boolean worked = !recovery.isOpen() && work();
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
            // the database's own watch says that it is away, and for how long
            LOG.debugf(e, "Jobs (%s) wait for the database", kind);
        } else {
            LOG.errorf(e, "A job (%s) failed and will be tried again", kind);
        }
        try {
            Thread.sleep(config.idle());
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /** @return false when there was nothing to work on */
    public boolean work() {
        Optional<Claim> claimed = steps.claim(name);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Claim claim) {
        try {
            record(claim);
        } catch (RuntimeException e) {
            numbers = Math.max(SMALLEST, numbers / 2);
            if (!DatabaseFailures.isPassing(e)) {
                steps.recordFailure(claim);
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
                if (steps.complete(claim)) {
                    LOG.infof("Job %s (%s) is completed", claim.id(), kind);
                    store.discard(claim.id());
                }
                return;
            }
            if (!steps.record(claim, next)) {
                return;
            }
            adapt(Duration.ofNanos(System.nanoTime() - begun));
        }
        steps.release(claim);
    }

    /** A disk that is slow today must not bring a transaction near its time limit. */
    private void adapt(Duration took) {
        numbers = took.compareTo(config.longestTransaction()) > 0
                ? Math.max(SMALLEST, numbers / 2)
                : Math.min(config.numbersPerTransaction(), numbers * 2);
    }
}
