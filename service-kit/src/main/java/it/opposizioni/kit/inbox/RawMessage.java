package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.amqp.IncomingAmqpMetadata;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * A message as the broker delivered it, with all that is needed to read it another time.
 *
 * @param attributes its application properties
 * @param contentType null when it had none
 */
record RawMessage(Map<String, Object> attributes, String contentType, byte[] body) {

    private static final String WELL_FORMED_TYPE = "[a-z0-9.-]{1,200}";

    private static final TextMapGetter<Map<String, Object>> ATTRIBUTES = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, Object> attributes) {
            return attributes.keySet();
        }

        @Override
        public String get(Map<String, Object> attributes, String name) {
            return attributes != null && attributes.get(name) instanceof String value ? value : null;
        }
    };

    static RawMessage of(Message<?> message) {
        Optional<IncomingAmqpMetadata> metadata = message.getMetadata(IncomingAmqpMetadata.class);
        Map<String, Object> attributes = new TreeMap<>();
        metadata.map(IncomingAmqpMetadata::getProperties)
                .map(JsonObject::getMap)
                .ifPresent(
                        properties -> properties.forEach((name, value) -> attributes.put(name, String.valueOf(value))));
        return new RawMessage(
                attributes,
                metadata.map(IncomingAmqpMetadata::getContentType).orElse(null),
                bytes(message.getPayload()));
    }

    /** What it says it is; null unless that looks like a type. */
    String type() {
        return attributes.get("cloudEvents:type") instanceof String type && type.matches(WELL_FORMED_TYPE)
                ? type
                : null;
    }

    /** That of the change which it tells, where that was traced: what is done because of it belongs to the same trace. */
    Context trace() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), attributes, ATTRIBUTES);
    }

    /** For {@link #fromJson}. */
    String toJson(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RawMessage fromJson(ObjectMapper json, String kept) {
        try {
            return json.readValue(kept, RawMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object payload) {
        return switch (payload) {
            case byte[] bytes -> bytes;
            case Buffer buffer -> buffer.getBytes();
            case JsonObject object -> object.toBuffer().getBytes();
            // whatever else AMQP allows is no event, and is kept as it reads
            case null, default -> String.valueOf(payload).getBytes(StandardCharsets.UTF_8);
        };
    }
}
