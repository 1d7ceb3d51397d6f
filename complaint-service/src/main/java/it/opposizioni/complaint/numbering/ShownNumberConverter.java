package it.opposizioni.complaint.numbering;

import it.opposizioni.kit.phone.DigitsConverter;
import jakarta.persistence.Converter;

/** E.164 digits, or those of a short number. */
@Converter(autoApply = true)
public class ShownNumberConverter extends DigitsConverter<ShownNumber> {

    @Override
    protected long digits(ShownNumber number) {
        return number.digits();
    }

    @Override
    protected ShownNumber ofDigits(long digits) {
        return new ShownNumber(digits);
    }
}
