package it.opposizioni.kit.phone;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The one way of a number into a database: E.164 digits as {@code bigint}. To encrypt numbers later, change this. */
@Converter
public class PhoneNumberConverter implements AttributeConverter<PhoneNumber, Long> {

    @Override
    public Long convertToDatabaseColumn(PhoneNumber number) {
        return number == null ? null : number.digits();
    }

    @Override
    public PhoneNumber convertToEntityAttribute(Long digits) {
        return digits == null ? null : PhoneNumber.ofDigits(digits);
    }
}
