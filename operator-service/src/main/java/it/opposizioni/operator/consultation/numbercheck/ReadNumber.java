package it.opposizioni.operator.consultation.numbercheck;

import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import java.nio.charset.StandardCharsets;

/**
 * A number as it was written, and as it was read: by the same judge as the numbers of a list.
 *
 * @param digits E.164 digits, or what {@link NumberField} says of an invalid one
 */
record ReadNumber(String input, long digits) {

    static ReadNumber of(String input) {
        byte[] bytes = input == null ? new byte[0] : input.getBytes(StandardCharsets.UTF_8);
        return new ReadNumber(input, NumberField.read(bytes, 0, bytes.length));
    }

    boolean isValid() {
        return digits >= 0;
    }

    /** Why it is invalid. */
    InvalidLine reason() {
        return NumberField.reason(digits);
    }
}
