package it.opposizioni.kit.phone;

import jakarta.persistence.AttributeConverter;

/** The one way of a number into a database: its digits as {@code bigint}. To encrypt numbers later, change this. */
public abstract class DigitsConverter<T> implements AttributeConverter<T, Long> {

    protected abstract long digits(T number);

    protected abstract T ofDigits(long digits);

    @Override
    public final Long convertToDatabaseColumn(T number) {
        return number == null ? null : digits(number);
    }

    @Override
    public final T convertToEntityAttribute(Long digits) {
        return digits == null ? null : ofDigits(digits);
    }
}
