package it.opposizioni.kit.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/**
 * An aggregate as its publisher has announced it last, in a copy whose key is made of its id ({@link AggregateRows}).
 *
 * @param about which kind of aggregate it is, where a copy has several
 * @param version that of the event that announced it last
 * @param data as in that event, as far as subscribers copy it
 */
public record AggregateRow(String about, UUID id, long version, JsonNode data) {

    /** @throws IllegalArgumentException when a row that was received cannot be read */
    public static AggregateRow read(ObjectMapper json, JsonNode row) {
        return as(AggregateRow.class, json, row);
    }

    /** @throws IllegalArgumentException when the data do not have that shape */
    public <T> T as(Class<T> reading, ObjectMapper json) {
        return as(reading, json, data);
    }

    private static <T> T as(Class<T> reading, ObjectMapper json, JsonNode node) {
        try {
            return json.treeToValue(node, reading);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row that does not fit " + reading.getSimpleName(), e);
        }
    }
}
