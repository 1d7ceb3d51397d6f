package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.index.CurrentRegister;
import it.opposizioni.operator.consultation.index.RegisterIndex;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.index.SnapshotEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps this process's index equal to the table. The table, not the messages, is what it follows: the messages of one queue are
 * shared out among the replicas of the service, while each replica's index needs every change.
 */
@ApplicationScoped
class IndexFollower implements CurrentRegister {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    /** How stale an index may be when another replica received the message. */
    private static final Duration GLANCE = Duration.ofMillis(250);

    private static final int LOADING_SECONDS = 900;
    private static final Text LOADING =
            Text.of("Il registro si sta caricando. Riprova fra poco.", "The register is being loaded. Try again soon.");

    private final RegisterIndex index = new RegisterIndex();
    private final Semaphore hurry = new Semaphore(0);
    private final ReplicaReader reader;
    private final Clock clock;
    private volatile boolean loaded;
    private volatile boolean stopped;
    private Thread thread;

    IndexFollower(ReplicaReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("index-follower").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        hurry();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** There is probably something new. */
    void hurry() {
        hurry.release();
    }

    boolean isLoaded() {
        return loaded;
    }

    /** The index as it is, without asking the table. */
    RegisterSnapshot current() {
        return index.current();
    }

    @Override
    public RegisterSnapshot latest() {
        if (!loaded) {
            throw new DomainException(CommonProblems.UNAVAILABLE, LOADING).retryAfter(Duration.ofSeconds(5));
        }
        try {
            catchUp();
        } catch (SQLException e) {
            throw new IllegalStateException("register replica not readable", e);
        }
        return index.current();
    }

    private void follow() {
        while (!stopped) {
            try {
                if (loaded) {
                    catchUp();
                } else {
                    load();
                }
                if (hurry.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    hurry.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
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
            hurry.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private synchronized void catchUp() throws SQLException {
        Instant asked = clock.instant();
        RegisterSnapshot known = index.current();
        long version = reader.version();
        if (version < known.version()) {
            LOG.warnf("The table went back from version %d to %d: reading it as a whole", known.version(), version);
            load();
        } else if (version == known.version()) {
            index.confirm(asked);
        } else {
            index.advance(asked, editor -> inTransaction(() -> reader.readChanges(known.version(), editor)));
        }
    }

    /** Reads the whole table; from then on the service is ready. */
    synchronized void load() {
        Instant asked = clock.instant();
        SnapshotEditor content = SnapshotEditor.empty();
        long version =
                QuarkusTransaction.requiringNew().timeout(LOADING_SECONDS).call(() -> reader.readWhole(content));
        index.replace(version, asked, content);
        loaded = true;
        LOG.infof(
                "Register at version %d with %d opposed numbers",
                version, index.current().size());
    }

    /** Far rows are fetched in portions only inside a transaction, and all of them are of one moment. */
    private static long inTransaction(Callable<Long> reading) {
        return QuarkusTransaction.requiringNew().timeout(LOADING_SECONDS).call(reading);
    }
}
