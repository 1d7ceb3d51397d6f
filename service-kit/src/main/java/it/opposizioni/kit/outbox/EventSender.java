package it.opposizioni.kit.outbox;

import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpMessageBuilder;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.stream.EventTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends durable CloudEvents (AMQP binding, binary mode) and waits until the broker has accepted each.
 *
 * <p>Not an {@code Emitter}: an outgoing channel can be cancelled for good by one refused message, and can hang after a broker
 * restart. Here a link that failed is discarded and the next batch gets a new one.
 */
final class EventSender {

    private final Supplier<Future<AmqpConnection>> broker;
    private final MessagePayloads payloads;
    private final Duration timeout;
    private final Map<String, AmqpSender> links = new HashMap<>();
    private AmqpConnection connection;

    /** @param broker connects */
    EventSender(Supplier<Future<AmqpConnection>> broker, MessagePayloads payloads, Duration timeout) {
        this.broker = broker;
        this.payloads = payloads;
        this.timeout = timeout;
    }

    /**
     * The broker's answer for each event. An event in neither list is unsettled: it will be sent again with the same id.
     *
     * @param refused also those whose address the broker does not offer, while it takes others
     */
    record Outcome(List<UUID> accepted, List<UUID> refused) {}

    /** Sends all of them before it waits for the first answer. */
    Outcome send(List<OutgoingEvent> events) throws InterruptedException, BrokerAwayException {
        Map<UUID, Future<Void>> acknowledgements = new HashMap<>();
        if (events.isEmpty()) {
            return new Outcome(List.of(), List.of());
        }
        Map<String, Optional<AmqpSender>> byAddress = links(events);
        for (OutgoingEvent event : events) {
            Future<Void> answer = byAddress
                    .get(event.address())
                    .map(link -> link.sendWithAck(message(event)))
                    .orElseGet(() -> Future.failedFuture("the broker does not offer " + event.address()));
            acknowledgements.put(event.id(), answer);
        }
        try {
            await(Future.join(List.copyOf(acknowledgements.values())).otherwiseEmpty());
        } catch (ExecutionException | TimeoutException e) {
            close();
        }
        Outcome outcome = new Outcome(
                ids(acknowledgements, Future::succeeded), ids(acknowledgements, f -> f.failed() && isOpen()));
        if (outcome.accepted().size() < events.size()) {
            // after a refusal the link's credit cannot be trusted
            close();
        }
        return outcome;
    }

    private static List<UUID> ids(Map<UUID, Future<Void>> acknowledgements, Predicate<Future<Void>> wanted) {
        return acknowledgements.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOpen() {
        return connection != null && !connection.isDisconnected();
    }

    /**
     * One address that is not offered must not hold up what goes to others, also where the broker answers by ending the connection.
     *
     * @throws BrokerAwayException when none is offered
     */
    private Map<String, Optional<AmqpSender>> links(List<OutgoingEvent> events)
            throws InterruptedException, BrokerAwayException {
        Set<String> addresses =
                events.stream().map(OutgoingEvent::address).collect(Collectors.toCollection(HashSet::new));
        Map<String, Optional<AmqpSender>> byAddress = new HashMap<>();
        addresses.forEach(address -> byAddress.put(address, Optional.empty()));
        while (!addresses.isEmpty()) {
            connect();
            String address = null;
            try {
                for (String next : addresses) {
                    address = next;
                    byAddress.put(next, Optional.of(link(next)));
                }
                return byAddress;
            } catch (ExecutionException | TimeoutException e) {
                // nothing can be relied on of a connection on which a link has failed
                close();
                addresses.remove(address);
                byAddress.put(address, Optional.empty());
                if (addresses.isEmpty()) {
                    throw new BrokerAwayException(e);
                }
            }
        }
        return byAddress;
    }

    private void connect() throws InterruptedException, BrokerAwayException {
        if (isOpen()) {
            return;
        }
        close();
        try {
            connection = await(broker.get());
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAwayException(e);
        }
    }

    private AmqpSender link(String address) throws InterruptedException, ExecutionException, TimeoutException {
        AmqpSender known = links.get(address);
        if (known != null) {
            return known;
        }
        AmqpSender created = await(connection.createSender(address));
        links.put(address, created);
        return created;
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        links.clear();
    }

    private <T> T await(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private AmqpMessage message(OutgoingEvent event) {
        JsonObject attributes = attributes(event);
        MessagePayloads.Body body = payloads.seal(attributes.getMap(), event.payload());
        AmqpMessageBuilder message = AmqpMessage.create()
                .id(event.id().toString())
                .durable(true)
                .subject(event.aggregateId())
                .contentType(body.contentType())
                .applicationProperties(attributes)
                .withBufferAsBody(Buffer.buffer(body.bytes()));
        event.timeToLive().ifPresent(left -> message.ttl(left.toMillis()));
        return message.build();
    }

    private static JsonObject attributes(OutgoingEvent event) {
        JsonObject attributes = new JsonObject()
                .put("cloudEvents:specversion", "1.0")
                .put("cloudEvents:id", event.id().toString())
                .put("cloudEvents:type", event.type())
                .put("cloudEvents:source", source(event.type()))
                .put("cloudEvents:subject", event.aggregateId())
                .put("cloudEvents:time", event.occurredAt().toString())
                .put("cloudEvents:aggregateversion", event.aggregateVersion());
        event.position()
                .ifPresent(position -> attributes
                        .put("cloudEvents:streamid", position.streamId().toString())
                        .put("cloudEvents:streamepoch", position.epoch())
                        .put("cloudEvents:sequence", position.sequence())
                        .put("cloudEvents:recordedat", position.recordedAt().toString()));
        if (EventTypes.ofThisRelease().isOptional(event.type())) {
            attributes.put("cloudEvents:optional", true);
        }
        event.traceParent().ifPresent(trace -> attributes.put("traceparent", trace));
        return attributes;
    }

    /** {@code it.opposizioni.registry.opposition-registered.v1} comes from {@code /registry}. */
    private static String source(String type) {
        return "/" + type.split("\\.")[2];
    }

    /** No connection; the events stay where they are. */
    static final class BrokerAwayException extends Exception {
        BrokerAwayException(Throwable cause) {
            super(cause);
        }
    }
}
