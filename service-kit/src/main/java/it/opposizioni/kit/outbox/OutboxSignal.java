package it.opposizioni.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay after a commit, so that an event leaves in milliseconds and not at the next poll. */
@ApplicationScoped
class OutboxSignal {

    private final Semaphore pending = new Semaphore(0);

    void wake() {
        pending.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (pending.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            pending.drainPermits();
        }
    }
}
