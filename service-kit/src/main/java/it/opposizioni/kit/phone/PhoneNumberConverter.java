package it.opposizioni.kit.phone;

import jakarta.persistence.Converter;

/** E.164 digits. */
@Converter
public class PhoneNumberConverter extends DigitsConverter<PhoneNumber> {

    @Override
    protected long digits(PhoneNumber number) {
        return number.digits();
    }

    @Override
    protected PhoneNumber ofDigits(long digits) {
        return PhoneNumber.ofDigits(digits);
    }
}
