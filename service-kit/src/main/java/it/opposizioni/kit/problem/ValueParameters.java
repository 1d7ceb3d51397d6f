package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;

/**
 * A query parameter that is a whole number or an id: another value is a 422 that names it, not a 404, which would say that the
 * resource does not exist. In a path it is a 404: no resource has such an address.
 */
@Provider
public class ValueParameters implements ParamConverterProvider {

    private static final Text NO_NUMBER = Text.of("Scrivi un numero intero.", "Write a whole number.");
    private static final Text NO_ID = Text.of(
            "Non è un identificativo: è fatto come 018f0000-0000-7000-8000-000000000001.",
            "This is no id: it looks like 018f0000-0000-7000-8000-000000000001.");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String name = QueryParameters.name(annotations).orElse(null);
        if (name == null) {
            return null;
        }
        if (UUID.class.equals(rawType)) {
            return (ParamConverter<T>) new Converter<>(name, UUID::fromString, "NO_ID", NO_ID);
        }
        return int.class.equals(rawType) || Integer.class.equals(rawType)
                ? (ParamConverter<T>) new Converter<>(name, Integer::valueOf, "NO_NUMBER", NO_NUMBER)
                : null;
    }

    private record Converter<T>(String name, Function<String, T> reader, String code, Text words)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : reader.apply(value);
            } catch (IllegalArgumentException _) {
                throw DomainException.invalid("/" + name, code, words);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
