package it.opposizioni.kit.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** A query parameter that is one of a few words: any other is a 422 that names them, as it is in a body, and no 404. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return QueryParameters.name(annotations)
                .filter(_ -> rawType.isEnum())
                .map(name -> new EnumConverter<>(name, rawType))
                .orElse(null);
    }

    private record EnumConverter<T>(String name, Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> FieldErrors.unknownValue("/" + name, type));
        }

        @Override
        public String toString(T value) {
            return ((Enum<?>) value).name();
        }
    }
}
