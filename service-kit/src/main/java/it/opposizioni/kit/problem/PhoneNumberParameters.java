package it.opposizioni.kit.problem;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets a path or query parameter be a {@link PhoneNumber}; a wrong one is a 422 that says what to correct. */
@Provider
public class PhoneNumberParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return PhoneNumber.class.equals(rawType) ? (ParamConverter<T>) new NumberConverter() : null;
    }

    private static final class NumberConverter implements ParamConverter<PhoneNumber> {

        @Override
        public PhoneNumber fromString(String value) {
            try {
                return value == null ? null : PhoneNumber.parse(value);
            } catch (InvalidPhoneNumberException e) {
                throw DomainException.invalid("/number", e.code(), e.detail());
            }
        }

        @Override
        public String toString(PhoneNumber value) {
            return value.e164();
        }
    }
}
