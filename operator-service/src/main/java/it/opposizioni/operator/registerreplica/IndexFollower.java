package it.opposizioni.operator.registerreplica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps this process's index equal to the table. The table, not the messages, is what it follows: the messages of one queue are
 * distributed among the replicas of the service, while each replica's index needs every change.
 */
@ApplicationScoped
class IndexFollower implements CurrentRegister {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Many changes in a row, as of an import, share a refresh; one alone waits for nothing. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(100);

    private static final Text LOADING =
            Text.of("Il registro si sta caricando. Riprova fra poco.", "The register is being loaded. Try again soon.");

    private static final Text NOT_KNOWN = Text.of(
            "Non è noto a quale istante il registro è aggiornato. Riprova fra poco.",
            "It is not known as of which instant the register is. Try again soon.");

    private final Semaphore signal = new Semaphore(0);
    private final IndexLoader loader;
    private final IndexConfig config;
    private final RegistryWatermarks watermarks;
    private final CoalescedRefresh refresh;
    private volatile boolean loaded;
    private volatile boolean stopped;
    private Thread thread;

    IndexFollower(IndexLoader loader, IndexConfig config, RegistryWatermarks watermarks) {
        this.loader = loader;
        this.config = config;
        this.watermarks = watermarks;
        this.refresh = new CoalescedRefresh(loader::catchUp);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("index-follower").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        signal();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** There is probably something new. */
    void signal() {
        signal.release();
    }

    boolean isLoaded() {
        return loaded;
    }

    /** The index as it is, without a refresh. */
    Registers current() {
        return loader.current();
    }

    @Override
    public Registers latest() {
        return latestIfKnown().orElseThrow(IndexFollower::notKnown);
    }

    @Override
    public Optional<Registers> latestIfKnown() {
        if (!loaded) {
            throw new DomainException(CommonProblems.UNAVAILABLE, LOADING).retryAfter(Duration.ofSeconds(5));
        }
        refresh.await();
        Optional<Registers> latest = inMemory();
        if (latest.isEmpty() && !watermarks.ever()) {
            throw notKnown();
        }
        return latest;
    }

    @Override
    public Optional<Registers> inMemory() {
        return Optional.of(loader.current()).filter(registers -> registers.watermark() != null);
    }

    private static DomainException notKnown() {
        return new DomainException(OperatorProblems.REGISTER_NOT_CURRENT, NOT_KNOWN).retryAfter(SOON);
    }

    private void follow() {
        while (!stopped) {
            try {
                if (loaded) {
                    refresh.await();
                } else {
                    loader.load();
                    loaded = true;
                }
                long refreshed = System.nanoTime();
                loader.compact();
                if (signal.tryAcquire(config.refreshInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    TimeUnit.NANOSECONDS.sleep(refreshed + BETWEEN_REFRESHES.toNanos() - System.nanoTime());
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                pauseAfter(e);
            }
        }
    }

    private void pauseAfter(Exception failure) {
        if (stopped) {
            return;
        }
        LOG.warn("The register replica could not be read; trying again in a second", failure);
        try {
            signal.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
