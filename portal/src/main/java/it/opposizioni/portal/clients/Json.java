package it.opposizioni.portal.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;

/** The application's ObjectMapper for classes that the rest client makes itself. */
final class Json {

    private Json() {}

    static <T> T read(String text, Class<T> type) {
        try {
            return Arc.container().instance(ObjectMapper.class).get().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }
}
