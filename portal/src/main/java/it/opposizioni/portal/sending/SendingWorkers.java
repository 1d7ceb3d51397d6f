package it.opposizioni.portal.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.portal.sending.held.SendingGate;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads that send. Each lane has its own: a lane that is full, or whose receiver hangs, holds up no other. */
@ApplicationScoped
class SendingWorkers {

    private static final Logger LOG = Logger.getLogger(SendingWorkers.class);

    private final MessageSender sender;
    private final SendingGate gate;
    private final SendingConfig config;
    private final Map<Lane, Semaphore> stored = new EnumMap<>(Lane.class);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    SendingWorkers(MessageSender sender, SendingGate gate, SendingConfig config) {
        this.sender = sender;
        this.gate = gate;
        this.config = config;
        for (Lane lane : Lane.values()) {
            stored.put(lane, new Semaphore(0));
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!config.send()) {
            return;
        }
        running = true;
        for (Lane lane : Lane.values()) {
            for (int i = 1; i <= config.workers(lane); i++) {
                threads.add(Thread.ofPlatform()
                        .name("send-%s-%d".formatted(lane, i))
                        .daemon()
                        .start(() -> work(lane)));
            }
        }
    }

    /** What they have claimed and not begun is left to other copies. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(config.sendTimeout());
        }
    }

    /** Wakes one, so that a code leaves in milliseconds and not at the next look. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageStored message) {
        Semaphore waiting = stored.get(message.lane());
        // more than there are workers would only let them look in vain afterwards
        if (waiting.availablePermits() < config.workers(message.lane())) {
            waiting.release();
        }
    }

    private void work(Lane lane) {
        boolean wellBefore = true;
        while (running) {
            boolean worked = false;
            try {
                worked = gate.isOpen(lane) && sender.sendSome(lane, () -> running);
                wellBefore = true;
            } catch (RuntimeException e) {
                if (wellBefore) {
                    LOG.warnf(e, "Nothing can be sent in the lane %s; it is tried again", lane);
                }
                wellBefore = false;
            }
            if (!worked) {
                rest(lane);
            }
        }
    }

    private void rest(Lane lane) {
        try {
            stored.get(lane).tryAcquire(config.sendEvery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
