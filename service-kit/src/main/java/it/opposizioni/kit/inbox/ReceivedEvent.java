package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it was received. Each consumer reads the fields it uses into its own type.
 *
 * @param aggregateVersion guard: apply only what is newer than what is known, for redelivery reorders
 * @param position of a fact; codes and repairs have none
 * @param askedFor it fills a hole that was asked for. After the restore of this service's database from an older backup, what people
 *     were to be told of it may have been told before
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Optional<Position> position,
        JsonNode data,
        ObjectMapper json,
        boolean askedFor) {

    private static final String HEARTBEAT = ".heartbeat.v1";
    private static final String WITHHELD = ".withheld.v1";

    /** One that nobody asked for. */
    public ReceivedEvent(
            UUID id,
            String type,
            String aggregateId,
            long aggregateVersion,
            Instant occurredAt,
            Optional<Position> position,
            JsonNode data,
            ObjectMapper json) {
        this(id, type, aggregateId, aggregateVersion, occurredAt, position, data, json, false);
    }

    /** An event without a number. */
    public ReceivedEvent(
            UUID id,
            String type,
            String aggregateId,
            long aggregateVersion,
            Instant occurredAt,
            JsonNode data,
            ObjectMapper json) {
        this(id, type, aggregateId, aggregateVersion, occurredAt, Optional.empty(), data, json);
    }

    /** @throws IllegalArgumentException when the data do not have that shape: the message is poison */
    public <T> T as(Class<T> reading) {
        try {
            return json.treeToValue(data, reading);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of " + type + " do not fit " + reading.getSimpleName(), e);
        }
    }

    ReceivedEvent asAskedFor() {
        return new ReceivedEvent(id, type, aggregateId, aggregateVersion, occurredAt, position, data, json, true);
    }

    /** As the rows keep it that the event changes. */
    public FactNumber number() {
        return position.map(Position::number).orElse(FactNumber.NONE);
    }

    /** It says only that its publisher had recorded nothing else. */
    boolean isHeartbeat() {
        return type.endsWith(HEARTBEAT);
    }

    /** It has the number of a fact whose content the broker has refused. */
    boolean isWithheld() {
        return type.endsWith(WITHHELD);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
