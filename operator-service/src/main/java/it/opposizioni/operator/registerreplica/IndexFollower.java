package it.opposizioni.operator.registerreplica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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
    private static final Text LOADING =
            Text.of("Il registro si sta caricando. Riprova fra poco.", "The register is being loaded. Try again soon.");

    private final Semaphore signal = new Semaphore(0);
    private final IndexLoader loader;
    private final IndexConfig config;
    private final CoalescedRefresh refresh;
    private volatile boolean loaded;
    private volatile boolean stopped;
    private Thread thread;

    IndexFollower(IndexLoader loader, IndexConfig config) {
        this.loader = loader;
        this.config = config;
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
        if (!loaded) {
            throw new DomainException(CommonProblems.UNAVAILABLE, LOADING).retryAfter(Duration.ofSeconds(5));
        }
        refresh.await();
        return loader.current();
    }

    private void follow() {
        while (!stopped) {
            try {
                if (loaded) {
                    refresh.await();
                    loader.compact();
                } else {
                    loader.load();
                    loaded = true;
                    loader.save();
                }
                if (signal.tryAcquire(config.refreshInterval().toMillis(), TimeUnit.MILLISECONDS)) {
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
