package it.opposizioni.kit.outbox;

import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.broker.BrokerLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends durable CloudEvents (AMQP binding, binary mode) and waits until the broker has accepted each.
 *
 * <p>Not an {@code Emitter}: an outgoing channel can be cancelled for good by one refused message, and can hang after a broker
 * restart. Here a link that failed is discarded and the next batch gets a new one.
 */
@ApplicationScoped
class EventSender {

    /** With its charset on purpose: what the connector takes for plain JSON and cannot parse, it drops silently. */
    private static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private final BrokerLink broker;
    private final Duration timeout;
    private AmqpConnection connection;
    private AmqpSender sender;

    EventSender(BrokerLink broker, OutboxConfig config) {
        this.broker = broker;
        this.timeout = config.sendTimeout();
    }

    /** The broker's answer for each event. An event in neither list is unsettled: it will be sent again with the same id. */
    record Outcome(List<UUID> accepted, List<UUID> refused) {}

    Outcome send(String address, List<OutgoingEvent> events) throws InterruptedException, BrokerAwayException {
        AmqpSender link = link(address);
        Map<UUID, Future<Void>> acknowledgements = new HashMap<>();
        events.forEach(event -> acknowledgements.put(event.id(), link.sendWithAck(message(event))));
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

    private static List<UUID> ids(
            Map<UUID, Future<Void>> acknowledgements, java.util.function.Predicate<Future<Void>> wanted) {
        return acknowledgements.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOpen() {
        return connection != null && !connection.isDisconnected();
    }

    private AmqpSender link(String address) throws InterruptedException, BrokerAwayException {
        if (sender != null && isOpen()) {
            return sender;
        }
        close();
        try {
            connection = await(broker.connect());
            sender = await(connection.createSender(address));
            return sender;
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new BrokerAwayException(e);
        }
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        sender = null;
    }

    private <T> T await(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static AmqpMessage message(OutgoingEvent event) {
        JsonObject attributes = new JsonObject()
                .put("cloudEvents:specversion", "1.0")
                .put("cloudEvents:id", event.id().toString())
                .put("cloudEvents:type", event.type())
                .put("cloudEvents:source", source(event.type()))
                .put("cloudEvents:subject", event.aggregateId())
                .put("cloudEvents:time", event.occurredAt().toString())
                .put("cloudEvents:aggregateversion", event.aggregateVersion());
        event.traceParent().ifPresent(trace -> attributes.put("traceparent", trace));
        return AmqpMessage.create()
                .id(event.id().toString())
                .durable(true)
                .subject(event.aggregateId())
                .contentType(CONTENT_TYPE)
                .applicationProperties(attributes)
                .withBufferAsBody(Buffer.buffer(event.payload()))
                .build();
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
