package it.opposizioni.kit.inbox;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** What the events of one queue do in this service. Its messages are handled one after the other. */
public final class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);

    private final String name;
    private final EventHandler handler;
    private final List<EventObserver> observers;
    private final List<EventGate> gates;
    private final InboxStore store;
    private final FailedEvents failures;
    private final CloudEventReader reader;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final PatientReceiver receiver;

    /** Null where messages are handled one at a time. */
    private volatile BatchReceiver batches;

    Subscription(
            String name,
            EventHandler handler,
            List<EventObserver> observers,
            List<EventGate> gates,
            InboxStore store,
            FailedEvents failures,
            CloudEventReader reader,
            InboxMetrics metrics,
            Clock clock) {
        this.name = name;
        this.handler = handler;
        this.observers = observers;
        this.gates = gates;
        this.store = store;
        this.failures = failures;
        this.reader = reader;
        this.metrics = metrics;
        this.clock = clock;
        this.receiver = new PatientReceiver(name, clock);
    }

    /** The queue's name. */
    public String name() {
        return name;
    }

    /** Whether messages are handled, as far as there are any. */
    public boolean isFlowing() {
        return receiver.waiting().isEmpty();
    }

    /** Why the current message is held back and since when; empty while messages are handled. */
    Optional<PatientReceiver.Waiting> waiting() {
        return receiver.waiting();
    }

    /** Handles a message of a blocking {@code @Incoming} method; returns when it has had its effect or is a dead letter. */
    public CompletionStage<Void> receive(Message<?> message) {
        return receiver.receive(message, this::handle);
    }

    /**
     * Handles the messages of an {@code @Incoming} channel, as many in one transaction as wait: for queues on which much comes. What one of them
     * writes, the next must find without a commit between them: the handler works with statements, or looks for what it writes as entities by
     * them alone.
     *
     * @param settled done whenever some have had their effect
     */
    public Flow.Subscriber<Message<byte[]>> inBatches(Runnable settled) {
        // its thread belongs to no request: what is done in it would have no trace
        batches = new BatchReceiver(
                name,
                receiver,
                this::applyTogether,
                message -> message.trace().wrap(() -> handle(message)).run(),
                settled);
        return batches;
    }

    /** @throws RuntimeException when none of them was applied */
    private void applyTogether(List<RawMessage> messages) {
        List<Traced> events = messages.stream()
                .map(message -> new Traced(reader.read(message), message.trace()))
                .toList();
        List<Boolean> applied = QuarkusTransaction.requiringNew().call(() -> take(events));
        applied.forEach(this::count);
    }

    /** An event, and the trace that what is done because of it belongs to. */
    private record Traced(ReceivedEvent event, Context trace) {}

    /** @throws RuntimeException when the message is to be tried again */
    private void handle(RawMessage message) {
        ReceivedEvent event;
        try {
            event = reader.read(message);
        } catch (IllegalArgumentException e) {
            failures.buryUnreadable(name, message, reader.envelope(message), e);
            return;
        }
        deliver(event);
    }

    /**
     * Applies the event, or makes it a dead letter.
     *
     * @throws RuntimeException when it is to be tried again
     */
    void deliver(ReceivedEvent event) {
        try {
            apply(event);
        } catch (RuntimeException e) {
            if (PatientReceiver.isTransient(e)) {
                throw e;
            }
            metrics.failed(name);
            if (!failures.failed(name, event, e, e instanceof IllegalArgumentException)) {
                throw e;
            }
        }
    }

    /** Applies the event unless it was applied before; in a transaction of its own. */
    void apply(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> applyOnce(event));
    }

    /** The same in the transaction of the caller. */
    void applyOnce(ReceivedEvent event) {
        take(List.of(new Traced(event, Context.current()))).forEach(this::count);
    }

    private void count(boolean applied) {
        if (applied) {
            metrics.applied(name);
        } else {
            metrics.duplicate(name);
        }
    }

    /** @return of each, false when it was applied before */
    private List<Boolean> take(List<Traced> arrived) {
        List<ReceivedEvent> events = arrived.stream().map(Traced::event).toList();
        List<InboxStore.Arrival> arrivals = store.remember(name, events, clock.instant());
        List<Boolean> applied = new ArrayList<>();
        List<ReceivedEvent> done = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            boolean isNew = take(arrived.get(i), arrivals.get(i));
            applied.add(isNew);
            if (isNew) {
                done.add(events.get(i));
            }
        }
        handler.finish();
        failures.forget(name, done);
        return applied;
    }

    private boolean take(Traced arrived, InboxStore.Arrival arrival) {
        return arrived.trace()
                .wrapSupplier(() -> take(arrived.event(), arrival))
                .get();
    }

    private boolean take(ReceivedEvent event, InboxStore.Arrival arrival) {
        if (arrival == InboxStore.Arrival.KNOWN && !isNewInSpiteOfItsNumber(event)) {
            return false;
        }
        if (event.isWithheld()) {
            throw new IllegalArgumentException("the broker has refused its content");
        }
        if (!event.isHeartbeat()) {
            handle(arrival == InboxStore.Arrival.ASKED_FOR ? event.asAskedFor() : event);
        }
        return true;
    }

    private void handle(ReceivedEvent event) {
        boolean observed = false;
        for (EventObserver observer : observers) {
            observed |= observer.apply(event);
        }
        if (!observed && gates.stream().anyMatch(gate -> gate.holds(name, event))) {
            throw new HeldBackException();
        }
        handler.apply(event);
    }

    /** What people have asked for since then is respected, but of no later instant is it said that everything is known. */
    private boolean isNewInSpiteOfItsNumber(ReceivedEvent event) {
        if (!store.isFork(name, event)) {
            return false;
        }
        if (store.fork(name, event.position().orElseThrow().sequence(), clock.instant())) {
            LOG.errorf("%s: the publisher has given a number twice; its database is older than what it had told", name);
        }
        return store.rememberById(name, event, clock.instant());
    }

    void stop() throws InterruptedException {
        receiver.stop();
        if (batches != null) {
            batches.stop();
        }
    }
}
