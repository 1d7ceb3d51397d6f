package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.stream.EventTypes;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a CloudEvent in AMQP binary mode. Anything else is an {@link IllegalArgumentException}: poison. An
 * {@link it.opposizioni.kit.crypto.UnknownMessageKeyException} or {@link UnknownEventTypeException} is not poison: it is a temporary failure.
 */
@ApplicationScoped
class CloudEventReader {

    private final ObjectMapper json;
    private final MessagePayloads payloads;

    CloudEventReader(ObjectMapper json, MessagePayloads payloads) {
        this.json = json;
        this.payloads = payloads;
    }

    ReceivedEvent read(RawMessage message) {
        Map<String, Object> attributes = message.attributes();
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("message without application properties");
        }
        Optional<Position> position = position(attributes);
        String type = attribute(attributes, "type");
        if (position.isPresent() && !EventTypes.ofThisRelease().isKnown(type) && !isOptional(attributes)) {
            throw new UnknownEventTypeException(type);
        }
        byte[] data = payloads.open(attributes, message.contentType(), message.body());
        return event(attributes, type, position, parse(data));
    }

    /** What the attributes of a message say whose content cannot be read; empty when they cannot be read either. */
    Optional<ReceivedEvent> envelope(RawMessage message) {
        Map<String, Object> attributes = message.attributes();
        try {
            return Optional.of(event(attributes, attribute(attributes, "type"), position(attributes), null));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private ReceivedEvent event(
            Map<String, Object> attributes, String type, Optional<Position> position, JsonNode data) {
        return new ReceivedEvent(
                UUID.fromString(attribute(attributes, "id")),
                type,
                attribute(attributes, "subject"),
                Long.parseLong(attribute(attributes, "aggregateversion")),
                Instant.parse(attribute(attributes, "time")),
                position,
                data,
                json);
    }

    private static boolean isOptional(Map<String, Object> attributes) {
        return Boolean.parseBoolean(String.valueOf(attributes.get("cloudEvents:optional")));
    }

    private static Optional<Position> position(Map<String, Object> attributes) {
        if (attributes.get("cloudEvents:sequence") == null) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                UUID.fromString(attribute(attributes, "streamid")),
                Integer.parseInt(attribute(attributes, "streamepoch")),
                Long.parseLong(attribute(attributes, "sequence")),
                Instant.parse(attribute(attributes, "recordedat"))));
    }

    private static String attribute(Map<String, Object> attributes, String name) {
        Object value = attributes.get("cloudEvents:" + name);
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
}
