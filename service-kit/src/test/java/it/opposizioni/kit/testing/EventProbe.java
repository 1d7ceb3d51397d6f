package it.opposizioni.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Another service, seen from the broker: sends events to an address, and listens to a subscriber's queue. */
@ApplicationScoped
public class EventProbe {

    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx;
    private final ObjectMapper json;
    private final int port;

    EventProbe(Vertx vertx, ObjectMapper json, @ConfigProperty(name = "amqp-port") int port) {
        this.vertx = vertx;
        this.json = json;
        this.port = port;
    }

    /** An event as it travels. */
    public record Event(UUID id, String type, String aggregateId, long aggregateVersion, Instant time, JsonNode data) {

        public static Event of(String type, String aggregateId, long version, JsonNode data) {
            return new Event(
                    UUID.randomUUID(), type, aggregateId, version, Instant.parse("2026-11-25T10:00:00Z"), data);
        }
    }

    public void publish(String address, Event event) {
        publishRaw(
                address,
                new JsonObject()
                        .put("cloudEvents:specversion", "1.0")
                        .put("cloudEvents:id", event.id().toString())
                        .put("cloudEvents:type", event.type())
                        .put("cloudEvents:source", "/test")
                        .put("cloudEvents:subject", event.aggregateId())
                        .put("cloudEvents:time", event.time().toString())
                        .put("cloudEvents:aggregateversion", event.aggregateVersion()),
                event.data().toString());
    }

    /** For poison. */
    public void publishRaw(String address, JsonObject attributes, String body) {
        AmqpConnection connection = await(client().connect());
        try {
            AmqpMessage message = AmqpMessage.create()
                    .durable(true)
                    .contentType("application/json; charset=utf-8")
                    .applicationProperties(attributes)
                    .withBufferAsBody(Buffer.buffer(body))
                    .build();
            await(await(connection.createSender(address)).sendWithAck(message));
        } finally {
            await(connection.close());
        }
    }

    /** Listens as {@code subscriber} (whose service must not run here) to what {@code address} publishes, until closed. */
    public Listener listen(String subscriber, String address) {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        AmqpConnection connection = await(client().connect());
        AmqpReceiver receiver =
                await(connection.createReceiver(address + "::" + EmbeddedBroker.queueName(subscriber, address)));
        receiver.handler(message -> events.add(read(message)));
        return new Listener(connection, events);
    }

    /** Events in the order of their arrival. */
    public final class Listener implements AutoCloseable {
        private final AmqpConnection connection;
        private final BlockingQueue<Event> events;

        private Listener(AmqpConnection connection, BlockingQueue<Event> events) {
            this.connection = connection;
            this.events = events;
        }

        /** The next event of this type; others before it are passed over. */
        public Event next(String type) {
            try {
                while (true) {
                    Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (event == null) {
                        throw new AssertionError("no event " + type + " came in " + PATIENCE_SECONDS + " s");
                    }
                    if (event.type().equals(type)) {
                        return event;
                    }
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        public List<Event> soFar() {
            return List.copyOf(events);
        }

        @Override
        public void close() {
            await(connection.close());
        }
    }

    private Event read(AmqpMessage message) {
        JsonObject attributes = message.applicationProperties();
        try {
            return new Event(
                    UUID.fromString(attributes.getString("cloudEvents:id")),
                    attributes.getString("cloudEvents:type"),
                    attributes.getString("cloudEvents:subject"),
                    attributes.getLong("cloudEvents:aggregateversion"),
                    Instant.parse(attributes.getString("cloudEvents:time")),
                    json.readTree(message.bodyAsBinary().getBytes()));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private AmqpClient client() {
        return AmqpClient.create(
                vertx,
                new AmqpClientOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setUsername(EmbeddedBroker.USER)
                        .setPassword(EmbeddedBroker.PASSWORD));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
