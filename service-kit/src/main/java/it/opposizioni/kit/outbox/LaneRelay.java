package it.opposizioni.kit.outbox;

import it.opposizioni.kit.outbox.EventSender.BrokerAwayException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sends the events of one lane, in order, and marks a row only after the broker has accepted it. After a crash between the two it
 * sends the row again, with the same id and number: the receivers' inbox applies it once. No transaction is open while the broker is awaited.
 */
final class LaneRelay {

    private static final Logger LOG = Logger.getLogger(LaneRelay.class);

    private final Lane lane;
    private final OutboxConfig config;
    private final OutboxStore store;
    private final OutboxSignal signal;
    private final EventSender sender;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();
    private volatile boolean running = true;
    private boolean brokerAway;
    private Thread thread;

    LaneRelay(Lane lane, OutboxConfig config, OutboxStore store, OutboxSignal signal, EventSender sender, Clock clock) {
        this.lane = lane;
        this.config = config;
        this.store = store;
        this.signal = signal;
        this.sender = sender;
        this.clock = clock;
    }

    /** @param beforeEach done by the copy that sends, before it looks for events */
    void start(Runnable beforeEach) {
        thread = Thread.ofPlatform()
                .name("outbox-relay-" + lane.name().toLowerCase())
                .daemon()
                .start(() -> run(beforeEach));
    }

    void stop() throws InterruptedException {
        running = false;
        signal.wake(lane);
        thread.join(config.sendTimeout().plusSeconds(1));
        sender.close();
    }

    private void run(Runnable beforeEach) {
        while (running) {
            try {
                int taken = relayBatch(beforeEach);
                brokerAway = false;
                if (taken < config.batch() && running) {
                    signal.await(lane, config.idle());
                }
            } catch (InterruptedException _) {
                return;
            } catch (BrokerAwayException e) {
                sayOnce(e);
                pause();
            } catch (RuntimeException e) {
                if (running) {
                    LOG.error("The outbox relay failed and will try again", e);
                }
                pause();
            }
        }
        leaveToOthers();
    }

    private int relayBatch(Runnable beforeEach) throws InterruptedException, BrokerAwayException {
        if (!store.lease(lane, holder, config.lease())) {
            return 0;
        }
        beforeEach.run();
        String address = config.address(lane).orElseThrow();
        List<OutgoingEvent> events = store.unpublished(lane, address, clock.instant(), config.batch());
        List<UUID> expired = ids(events.stream().filter(OutgoingEvent::isExpired));
        store.markPublished(expired, clock.instant());
        send(events.stream().filter(event -> !expired.contains(event.id())).toList());
        return events.size();
    }

    private void send(List<OutgoingEvent> events) throws InterruptedException, BrokerAwayException {
        if (events.isEmpty()) {
            return;
        }
        EventSender.Outcome outcome =
                sender.send(events.stream().filter(OutgoingEvent::isReadable).toList());
        sent(outcome.accepted());
        Set<UUID> refused = new HashSet<>(outcome.refused());
        refused.addAll(ids(events.stream().filter(event -> !event.isReadable())));
        if (lane == Lane.REPAIRS) {
            // also what an address without credit did not take: another subscriber's must not wait for it
            refused.addAll(
                    ids(events.stream().filter(event -> !outcome.accepted().contains(event.id()))));
        }
        store.markRefused(refused, clock.instant());
        if (!refused.isEmpty()) {
            LOG.warnf("%d of %d events could not be sent; they are tried again", refused.size(), events.size());
            withhold(events, refused);
        }
    }

    private void sent(List<UUID> accepted) {
        if (lane == Lane.REPAIRS) {
            store.forget(accepted);
        } else {
            store.markPublished(accepted, clock.instant());
        }
    }

    /** A fact that the broker refuses for good must not leave an unexplained hole in the numbers. */
    private void withhold(List<OutgoingEvent> events, Set<UUID> refused)
            throws InterruptedException, BrokerAwayException {
        Predicate<OutgoingEvent> hopeless = event -> refused.contains(event.id()) && event.isToBeWithheld();
        List<OutgoingEvent> withheld = events.stream()
                .filter(hopeless)
                .map(event -> event.withheld(config.publisher().orElseThrow()))
                .toList();
        if (!withheld.isEmpty()) {
            EventSender.Outcome outcome = sender.send(withheld);
            store.markPublished(outcome.accepted(), clock.instant());
            LOG.errorf(
                    "The broker refuses these events for good; their numbers were sent without content: %s",
                    outcome.accepted().stream().map(UUID::toString).collect(Collectors.joining(", ")));
        }
    }

    private static List<UUID> ids(Stream<OutgoingEvent> events) {
        return events.map(OutgoingEvent::id).toList();
    }

    private void sayOnce(BrokerAwayException e) {
        if (running && !brokerAway) {
            brokerAway = true;
            LOG.warnf("The broker is away; events wait in the outbox: %s", e.getCause());
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.pause());
        } catch (InterruptedException _) {
            running = false;
        }
    }

    private void leaveToOthers() {
        try {
            store.release(lane, holder);
        } catch (RuntimeException e) {
            LOG.debugf(e, "the lease of lane %s ends by itself", lane);
        }
    }
}
