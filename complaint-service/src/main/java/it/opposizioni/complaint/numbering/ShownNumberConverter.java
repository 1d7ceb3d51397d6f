package it.opposizioni.complaint.numbering;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a shown number as every other number is stored, so that both can be encrypted in one place. */
@Converter(autoApply = true)
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
