package it.opposizioni.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Runs one relay for each lane that this service sends on. */
@ApplicationScoped
class OutboxRelay {

    private final OutboxConfig config;
    private final OutboxStore store;
    private final OutboxSignal signal;
    private final EventSenders senders;
    private final PublishedStream stream;
    private final Clock clock;
    private final List<LaneRelay> lanes = new ArrayList<>();

    OutboxRelay(
            OutboxConfig config,
            OutboxStore store,
            OutboxSignal signal,
            EventSenders senders,
            PublishedStream stream,
            Clock clock) {
        this.config = config;
        this.store = store;
        this.signal = signal;
        this.senders = senders;
        this.stream = stream;
        this.clock = clock;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        for (Lane lane : Lane.values()) {
            if (config.address(lane).isPresent()) {
                LaneRelay relay = new LaneRelay(lane, config, store, signal, senders.create(), clock);
                relay.start(lane == Lane.FACTS && config.heartbeat() ? stream::heartbeat : () -> {});
                lanes.add(relay);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (LaneRelay relay : lanes) {
            relay.stop();
        }
    }
}
