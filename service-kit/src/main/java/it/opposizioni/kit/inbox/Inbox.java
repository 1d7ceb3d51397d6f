package it.opposizioni.kit.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.LongWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Applies an event once however often it is delivered: its id is inserted in the transaction of the effect. No event that can be
 * applied is given up: what fails because the database does not serve waits for it. What can never be applied becomes a dead letter.
 */
@ApplicationScoped
public class Inbox {

    private final InboxStore store;
    private final FailedEvents failures;
    private final CloudEventReader reader;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final LongWork longWork;
    private final List<EventObserver> observers;
    private final List<EventGate> gates;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    Inbox(
            InboxStore store,
            FailedEvents failures,
            CloudEventReader reader,
            InboxMetrics metrics,
            Clock clock,
            LongWork longWork,
            @All List<EventObserver> observers,
            @All List<EventGate> gates) {
        this.store = store;
        this.failures = failures;
        this.reader = reader;
        this.metrics = metrics;
        this.clock = clock;
        this.longWork = longWork;
        this.observers = observers;
        this.gates = gates;
    }

    /**
     * Says what events do here; at the construction of the consumer, which is made at the start ({@code @Startup}), so that a dead letter
     * can be processed again at any time.
     *
     * @param subscriber the queue's name; the same event may have one effect in each
     */
    public Subscription subscribe(String subscriber, EventHandler handler) {
        return subscriptions.computeIfAbsent(subscriber, name -> {
            Subscription created =
                    new Subscription(name, handler, observers, gates, store, failures, reader, metrics, clock);
            metrics.register(created);
            return created;
        });
    }

    /** Of this service, as far as they are known. */
    public Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /** Counts now, in the caller's transaction, up to which number everything has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(String subscriber) {
        store.fold(subscriber, clock.instant());
    }

    Optional<Subscription> subscription(String subscriber) {
        return Optional.ofNullable(subscriptions.get(subscriber));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Subscription subscription : subscriptions.values()) {
            subscription.stop();
        }
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "2m")
    @Transactional
    void deleteOld() {
        longWork.allow(LongWork.SWEEP);
        store.deleteOld(clock.instant());
        failures.deleteOld(clock.instant());
    }
}
