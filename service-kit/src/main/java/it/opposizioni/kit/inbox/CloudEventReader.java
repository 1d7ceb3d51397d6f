package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.amqp.IncomingAmqpMetadata;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Reads a CloudEvent in AMQP binary mode. Anything else is an {@link IllegalArgumentException}: poison. An
 * {@link it.opposizioni.kit.crypto.UnknownMessageKeyException} is none, and passes.
 */
@ApplicationScoped
class CloudEventReader {

    private final ObjectMapper json;
    private final MessagePayloads payloads;

    CloudEventReader(ObjectMapper json, MessagePayloads payloads) {
        this.json = json;
        this.payloads = payloads;
    }

    ReceivedEvent read(Message<?> message) {
        IncomingAmqpMetadata metadata = message.getMetadata(IncomingAmqpMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("message without AMQP properties"));
        JsonObject attributes = Optional.ofNullable(metadata.getProperties())
                .orElseThrow(() -> new IllegalArgumentException("message without application properties"));
        byte[] data = payloads.open(attributes.getMap(), metadata.getContentType(), bytes(message.getPayload()));
        return new ReceivedEvent(
                UUID.fromString(attribute(attributes, "id")),
                attribute(attributes, "type"),
                attribute(attributes, "subject"),
                Long.parseLong(attribute(attributes, "aggregateversion")),
                Instant.parse(attribute(attributes, "time")),
                position(attributes),
                parse(data),
                json);
    }

    private static Optional<Position> position(JsonObject attributes) {
        if (attributes.getValue("cloudEvents:sequence") == null) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                UUID.fromString(attribute(attributes, "streamid")),
                Integer.parseInt(attribute(attributes, "streamepoch")),
                Long.parseLong(attribute(attributes, "sequence")),
                Instant.parse(attribute(attributes, "recordedat"))));
    }

    private static String attribute(JsonObject attributes, String name) {
        Object value = attributes.getValue("cloudEvents:" + name);
        if (value == null) {
            throw new IllegalArgumentException("CloudEvent without " + name);
        }
        return value.toString();
    }

    private JsonNode parse(byte[] payload) {
        try {
            JsonNode data = json.readTree(payload);
            if (data == null || !data.isObject()) {
                throw new IllegalArgumentException("CloudEvent whose data are no JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new IllegalArgumentException("CloudEvent whose data are no JSON", e);
        }
    }

    static byte[] bytes(Object payload) {
        return switch (payload) {
            case byte[] bytes -> bytes;
            case Buffer buffer -> buffer.getBytes();
            case JsonObject object -> object.toBuffer().getBytes();
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("payload of " + payload.getClass());
        };
    }
}
