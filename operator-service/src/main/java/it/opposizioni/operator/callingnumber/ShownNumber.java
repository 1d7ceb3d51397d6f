package it.opposizioni.operator.callingnumber;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a called telephone shows: a {@link PhoneNumber}, or a short code of three digits (AGCOM 21/26/CIR), which is no E.164
 * number and stands for itself.
 *
 * @param digits E.164 digits without {@code +}, or the code
 */
@Schema(
        type = SchemaType.STRING,
        description = "E.164, or the three digits of a short code; on the way in any usual spelling",
        examples = "+390212345678")
public record ShownNumber(long digits) implements Comparable<ShownNumber> {

    private static final Pattern NOISE = Pattern.compile("[ \\t.\\-/()\\u00a0]");
    private static final Pattern CODE = Pattern.compile("(?:\\+39|0039)?([1-9]\\d{2})");
    private static final int LONGEST_CODE_SPELLING = 15;

    /** The smallest E.164 number is longer than any short code. */
    private static final long FIRST_LONG_NUMBER = 1_000_000;

    /** @throws InvalidPhoneNumberException when it can be neither */
    public static ShownNumber parse(String spelling) throws InvalidPhoneNumberException {
        if (spelling != null && spelling.length() <= LONGEST_CODE_SPELLING) {
            var code = CODE.matcher(NOISE.matcher(spelling).replaceAll(""));
            if (code.matches()) {
                return new ShownNumber(Long.parseLong(code.group(1)));
            }
        }
        return of(PhoneNumber.parse(spelling));
    }

    public static Optional<ShownNumber> tryParse(String spelling) {
        try {
            return Optional.of(parse(spelling));
        } catch (InvalidPhoneNumberException _) {
            return Optional.empty();
        }
    }

    public static ShownNumber of(PhoneNumber number) {
        return new ShownNumber(number.digits());
    }

    /** Reads what {@link #written} wrote. */
    @JsonCreator
    static ShownNumber ofWritten(String written) {
        return new ShownNumber(Long.parseLong(written.startsWith("+") ? written.substring(1) : written));
    }

    public boolean isShortCode() {
        return digits < FIRST_LONG_NUMBER;
    }

    public boolean isItalian() {
        return isShortCode() || PhoneNumber.ofDigits(digits).isItalian();
    }

    /** E.164, or the digits of a short code. */
    @JsonValue
    public String written() {
        return isShortCode() ? Long.toString(digits) : "+" + digits;
    }

    @Override
    public int compareTo(ShownNumber other) {
        return Long.compare(digits, other.digits);
    }

    /** Masked, so that no log shows a whole number. */
    @Override
    public String toString() {
        return isShortCode() ? written() : PhoneNumber.ofDigits(digits).masked();
    }
}
