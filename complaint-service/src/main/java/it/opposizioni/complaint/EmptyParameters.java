package it.opposizioni.complaint;

import it.opposizioni.kit.problem.EnumParameters;
import it.opposizioni.kit.problem.ValueParameters;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/** An empty query parameter counts as one that was left out: a form sends the fields that nobody filled in, too. */
@Provider
@Priority(Priorities.USER - 1)
public class EmptyParameters implements ParamConverterProvider {

    private final List<ParamConverterProvider> readers = List.of(new EnumParameters(), new ValueParameters());

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return readers.stream()
                .map(provider -> provider.getConverter(rawType, genericType, annotations))
                .filter(Objects::nonNull)
                .findFirst()
                .<ParamConverter<T>>map(EmptyIsAbsent::new)
                .orElse(null);
    }

    private record EmptyIsAbsent<T>(ParamConverter<T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            return value == null || value.isBlank() ? null : reader.fromString(value.strip());
        }

        @Override
        public String toString(T value) {
            return reader.toString(value);
        }
    }
}
