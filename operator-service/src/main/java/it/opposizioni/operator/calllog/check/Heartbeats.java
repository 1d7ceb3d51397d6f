package it.opposizioni.operator.calllog.check;

import it.opposizioni.kit.database.DatabaseFailures;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/**
 * Shows at all times that an attempt lives: from a thread of its own, because the attempt waits for the database for minutes when it reads what
 * has changed in the register. To be closed by its user.
 */
final class Heartbeats implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("call-log-heartbeat").daemon().factory());
    private final LongConsumer heartbeat;
    private final AtomicLong doneBytes = new AtomicLong();
    private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();

    /** Of the timer's thread alone. */
    private boolean wellBefore = true;

    /** @param heartbeat takes how many bytes are done; refuses it by an exception when the lease is lost */
    Heartbeats(Duration interval, LongConsumer heartbeat) {
        this.heartbeat = heartbeat;
        timer.scheduleWithFixedDelay(this::beat, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        try {
            heartbeat.accept(doneBytes.get());
            wellBefore = true;
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                // the next one may be written, and sealing asks everything again that a heartbeat asks
                if (wellBefore) {
                    LOG.warn("The heartbeat of a call log could not be written; it is tried again", e);
                }
                wellBefore = false;
                return;
            }
            refusal.compareAndSet(null, e);
            timer.shutdown();
        }
    }

    /** Notes how much is done. Stops the attempt by the exception with which a heartbeat was refused. */
    void done(long bytes) {
        doneBytes.set(bytes);
        RuntimeException refused = refusal.get();
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
