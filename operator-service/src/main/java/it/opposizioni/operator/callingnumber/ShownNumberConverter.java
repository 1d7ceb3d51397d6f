package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Takes the same way into the database as every other number. */
@Converter
public class ShownNumberConverter implements AttributeConverter<ShownNumber, Long> {

    private final PhoneNumberConverter numbers = new PhoneNumberConverter();

    @Override
    public Long convertToDatabaseColumn(ShownNumber number) {
        return number == null ? null : numbers.convertToDatabaseColumn(PhoneNumber.ofDigits(number.digits()));
    }

    @Override
    public ShownNumber convertToEntityAttribute(Long digits) {
        return digits == null ? null : ShownNumber.of(numbers.convertToEntityAttribute(digits));
    }
}
