package it.opposizioni.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of a lane after a commit, so that an event leaves in milliseconds and not at the next poll. */
@ApplicationScoped
class OutboxSignal {

    private final Map<Lane, Semaphore> pending = new EnumMap<>(Lane.class);

    OutboxSignal() {
        for (Lane lane : Lane.values()) {
            pending.put(lane, new Semaphore(0));
        }
    }

    void wake(Lane lane) {
        pending.get(lane).release();
    }

    void await(Lane lane, Duration atMost) throws InterruptedException {
        Semaphore own = pending.get(lane);
        if (own.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            own.drainPermits();
        }
    }
}
