package it.opposizioni.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.outbox.EventSender.BrokerAwayException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends the events in the outbox, in order, and marks a row only after the broker has accepted it. After a crash between the two it
 * sends the row again, with the same id: the receivers' inbox applies it once.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxConfig config;
    private final OutboxStore store;
    private final OutboxSignal signal;
    private final EventSender sender;
    private final Clock clock;
    private volatile boolean running;
    private boolean brokerAway;
    private Thread thread;

    OutboxRelay(OutboxConfig config, OutboxStore store, OutboxSignal signal, EventSender sender, Clock clock) {
        this.config = config;
        this.store = store;
        this.signal = signal;
        this.sender = sender;
        this.clock = clock;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (config.address().isEmpty()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.wake();
            thread.join(config.sendTimeout().plusSeconds(1));
            sender.close();
        }
    }

    private void run() {
        while (running) {
            try {
                int taken = QuarkusTransaction.requiringNew().call(this::relayBatch);
                brokerAway = false;
                if (taken < config.batch()) {
                    signal.await(config.idle());
                }
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                pause(e);
            }
        }
    }

    private int relayBatch() throws InterruptedException, BrokerAwayException {
        if (!store.lock()) {
            return 0;
        }
        List<OutgoingEvent> events = store.unpublished(clock.instant(), config.batch());
        if (events.isEmpty()) {
            return 0;
        }
        EventSender.Outcome outcome = sender.send(config.address().orElseThrow(), events);
        store.markPublished(outcome.accepted(), clock.instant());
        store.markRefused(outcome.refused(), clock.instant());
        if (!outcome.refused().isEmpty()) {
            LOG.warnf(
                    "The broker refused %d of %d events; they will be sent again",
                    outcome.refused().size(), events.size());
        }
        return events.size();
    }

    private void pause(Exception e) {
        if (!running) {
            return;
        }
        Throwable reason = e.getCause() instanceof BrokerAwayException away ? away.getCause() : e;
        if (!(e.getCause() instanceof BrokerAwayException)) {
            LOG.error("The outbox relay failed and will try again", reason);
        } else if (!brokerAway) {
            brokerAway = true;
            LOG.warnf("The broker is away; events wait in the outbox: %s", reason);
        }
        try {
            Thread.sleep(config.pause());
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
