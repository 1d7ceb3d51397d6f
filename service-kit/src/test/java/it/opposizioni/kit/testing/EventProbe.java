package it.opposizioni.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.broker.BrokerMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Another service, seen from the broker: sends events to an address, and listens to a subscriber's queue. */
@ApplicationScoped
public class EventProbe {

    private final Vertx vertx;
    private final ObjectMapper json;
    private final MessagePayloads payloads;

    EventProbe(Vertx vertx, ObjectMapper json, MessagePayloads payloads) {
        this.vertx = vertx;
        this.json = json;
        this.payloads = payloads;
    }

    /**
     * An event as it travels.
     *
     * @param position of a fact
     */
    public record Event(
            UUID id,
            String type,
            String aggregateId,
            long aggregateVersion,
            Instant time,
            Optional<Position> position,
            JsonNode data) {

        /** Without a number. */
        public static Event of(String type, String aggregateId, long version, JsonNode data) {
            return new Event(
                    UUID.randomUUID(),
                    type,
                    aggregateId,
                    version,
                    Instant.parse("2026-11-25T10:00:00Z"),
                    Optional.empty(),
                    data);
        }

        /** The same as a fact of a stream. */
        public Event at(Position position) {
            return new Event(id, type, aggregateId, aggregateVersion, time, Optional.of(position), data);
        }
    }

    public void publish(String address, Event event) {
        JsonObject attributes = attributes(event);
        publish(
                address,
                attributes,
                payloads.seal(attributes.getMap(), event.data().toString()));
    }

    public JsonObject attributes(Event event) {
        JsonObject attributes = new JsonObject()
                .put("cloudEvents:specversion", "1.0")
                .put("cloudEvents:id", event.id().toString())
                .put("cloudEvents:type", event.type())
                .put("cloudEvents:source", "/test")
                .put("cloudEvents:subject", event.aggregateId())
                .put("cloudEvents:time", event.time().toString())
                .put("cloudEvents:aggregateversion", event.aggregateVersion());
        event.position()
                .ifPresent(position -> attributes
                        .put("cloudEvents:streamid", position.streamId().toString())
                        .put("cloudEvents:streamepoch", position.epoch())
                        .put("cloudEvents:sequence", position.sequence())
                        .put("cloudEvents:recordedat", position.recordedAt().toString()));
        return attributes;
    }

    /** For poison, and for a publisher that does not encrypt yet. */
    public void publishRaw(String address, JsonObject attributes, String body) {
        publish(
                address,
                attributes,
                new MessagePayloads.Body("application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8)));
    }

    private void publish(String address, JsonObject attributes, MessagePayloads.Body body) {
        AmqpConnection connection =
                await(clientOf(BrokerMap.publisherOf(address)).connect());
        try {
            AmqpMessage message = AmqpMessage.create()
                    .durable(true)
                    .contentType(body.contentType())
                    .applicationProperties(attributes)
                    .withBufferAsBody(Buffer.buffer(body.bytes()))
                    .build();
            await(await(connection.createSender(RealInfrastructure.broker().target(address)))
                    .sendWithAck(message));
        } finally {
            await(connection.close());
        }
    }

    /** Listens as {@code subscriber} (whose service must not run here) to what {@code address} publishes, until closed. */
    public Listener listen(String subscriber, String address) {
        return consume(subscriber, RealInfrastructure.broker().source(address, BrokerMap.queue(subscriber, address)));
    }

    /** Takes over the dead letters of a subscriber. */
    public Listener deadLetters(String subscriber) {
        return consume(subscriber, RealInfrastructure.broker().deadLetters(subscriber));
    }

    /**
     * As a subscriber (whose service must not run here) that rejects one message of {@code address}, which the broker makes a dead
     * letter; others before it, from other tests perhaps, are taken.
     */
    public void reject(String subscriber, String address, String id) {
        AmqpConnection connection = await(clientOf(subscriber).connect());
        CompletableFuture<AmqpMessage> arrived = new CompletableFuture<>();
        try {
            AmqpReceiver receiver = await(connection.createReceiver(
                    RealInfrastructure.broker().source(address, BrokerMap.queue(subscriber, address)),
                    new AmqpReceiverOptions().setAutoAcknowledgement(false).setMaxBufferedMessages(1)));
            receiver.handler(message -> {
                JsonObject attributes = message.applicationProperties();
                if (attributes != null && id.equals(attributes.getString("cloudEvents:id"))) {
                    message.rejected();
                    arrived.complete(message);
                } else {
                    message.accepted();
                }
            });
            await(Future.fromCompletionStage(arrived));
        } finally {
            await(connection.close());
        }
    }

    private Listener consume(String subscriber, String source) {
        BlockingQueue<AmqpMessage> messages = new LinkedBlockingQueue<>();
        AmqpConnection connection = await(clientOf(subscriber).connect());
        AmqpReceiver receiver = await(connection.createReceiver(source));
        receiver.handler(messages::add);
        return new Listener(connection, messages);
    }

    /** Events in the order of their arrival. */
    public final class Listener implements AutoCloseable {
        private final AmqpConnection connection;
        private final BlockingQueue<AmqpMessage> messages;

        private Listener(AmqpConnection connection, BlockingQueue<AmqpMessage> messages) {
            this.connection = connection;
            this.messages = messages;
        }

        /** The next event of this type; others before it are passed over. */
        public Event next(String type) {
            return next(event -> event.type().equals(type), type);
        }

        /** The next event about this aggregate; others before it, from other tests perhaps, are passed over. */
        public Event about(String aggregateId) {
            return next(event -> event.aggregateId().equals(aggregateId), "about " + aggregateId);
        }

        /** The next event of this type about this aggregate; others before it are passed over. */
        public Event next(String type, String aggregateId) {
            return next(
                    event -> event.type().equals(type) && event.aggregateId().equals(aggregateId),
                    type + " about " + aggregateId);
        }

        private Event next(Predicate<Event> wanted, String description) {
            try {
                while (true) {
                    AmqpMessage message = messages.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
                    if (message == null) {
                        throw new AssertionError("no event " + description + " came in " + Patience.LIMIT);
                    }
                    Optional<Event> event = readable(message).filter(wanted);
                    if (event.isPresent()) {
                        return event.get();
                    }
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        public List<Event> soFar() {
            return messages.stream().map(EventProbe.this::read).toList();
        }

        /** How many messages came, events or not, that {@link #next} has not taken. */
        public int count() {
            return messages.size();
        }

        @Override
        public void close() {
            await(connection.close());
        }
    }

    /** Empty for the poison that another test has sent to the same address. */
    private Optional<Event> readable(AmqpMessage message) {
        try {
            return Optional.of(read(message));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Event read(AmqpMessage message) {
        JsonObject attributes = message.applicationProperties();
        if (attributes == null) {
            throw new IllegalArgumentException("no event");
        }
        try {
            return new Event(
                    UUID.fromString(attributes.getString("cloudEvents:id")),
                    attributes.getString("cloudEvents:type"),
                    attributes.getString("cloudEvents:subject"),
                    attributes.getLong("cloudEvents:aggregateversion"),
                    Instant.parse(attributes.getString("cloudEvents:time")),
                    position(attributes),
                    json.readTree(payloads.open(
                            attributes.getMap(),
                            message.contentType(),
                            message.bodyAsBinary().getBytes())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Position> position(JsonObject attributes) {
        return Optional.ofNullable(attributes.getLong("cloudEvents:sequence"))
                .map(sequence -> new Position(
                        UUID.fromString(attributes.getString("cloudEvents:streamid")),
                        attributes.getInteger("cloudEvents:streamepoch"),
                        sequence,
                        Instant.parse(attributes.getString("cloudEvents:recordedat"))));
    }

    private AmqpClient clientOf(String service) {
        return AmqpClient.create(vertx, RealInfrastructure.connectionAs(service));
    }

    private static <T> T await(Future<T> future) {
        try {
            return Patience.await(future.toCompletionStage().toCompletableFuture());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
