package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was received. Each consumer reads the fields it uses into its own type.
 *
 * @param aggregateVersion guard: apply only what is newer than what is known, for redelivery reorders
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        JsonNode data,
        ObjectMapper json) {

    /** @throws IllegalArgumentException when the data do not have that shape: the message is poison */
    public <T> T as(Class<T> reading) {
        try {
            return json.treeToValue(data, reading);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of " + type + " do not fit " + reading.getSimpleName(), e);
        }
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
