package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A query parameter that is true or false is not false just because it is neither: that is a 422 that says what to correct. */
@Provider
public class BooleanParameters implements ParamConverterProvider {

    private static final Text NEITHER = Text.of("Scrivi true o false.", "Write true or false.");

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return Boolean.class.equals(rawType) || boolean.class.equals(rawType)
                ? (ParamConverter<T>)
                        new BooleanConverter(QueryParameters.name(annotations).orElse(""))
                : null;
    }

    private record BooleanConverter(String name) implements ParamConverter<Boolean> {

        @Override
        public Boolean fromString(String value) {
            return switch (value) {
                case null -> null;
                case "true" -> true;
                case "false" -> false;
                default -> throw DomainException.invalid("/" + name, "NOT_A_BOOLEAN", NEITHER);
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
