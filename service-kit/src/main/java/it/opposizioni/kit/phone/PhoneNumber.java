package it.opposizioni.kit.phone;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException.Reason;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A telephone number that can exist, in any country; Italian when written without prefix.
 *
 * <p>{@link #toString()} is masked, so that a number that slips into a log reveals no line.
 *
 * @param digits the E.164 digits, country code included, without {@code +}
 */
@JsonSerialize(using = PhoneNumberJson.Serializer.class)
@JsonDeserialize(using = PhoneNumberJson.Deserializer.class)
@Schema(type = SchemaType.STRING, description = "E.164; on the way in any usual spelling", examples = "+393331234567")
public record PhoneNumber(long digits) implements Comparable<PhoneNumber> {

    /** What sort of line it is, as far as the numbering plan tells. */
    public enum Kind {
        MOBILE,
        FIXED,
        /** Toll-free, premium, shared cost, VoIP and all other Italian numbers that are no subscriber line. */
        SERVICE,
        FOREIGN;

        /** Of a person who can oppose for it (DPR 26/2022 art. 2 c. 1). */
        public boolean isLine() {
            return this == MOBILE || this == FIXED;
        }
    }

    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final String ITALY = "IT";
    private static final int ITALY_CODE = 39;
    private static final Pattern CALL_CENTRE = Pattern.compile("084[34]\\d{5,7}");
    private static final int LONGEST_SPELLING = 40;

    /** How many digits a masked number shows at most, of them how many at its end, and at its beginning where no area code is. */
    private static final int SHOWN = 7;

    private static final int LAST = 4;
    private static final int OPERATOR_CODE = 3;

    /** Reads any usual spelling: {@code 333 123 4567}, {@code 0039 06.1234.5678}, {@code +39-333-1234567}. */
    public static PhoneNumber parse(String spelling) throws InvalidPhoneNumberException {
        if (spelling == null || spelling.isBlank()) {
            throw new InvalidPhoneNumberException(Reason.EMPTY);
        }
        Optional<PhoneNumber> known = ItalianPlan.read(spelling);
        if (known.isPresent()) {
            return known.get();
        }
        if (spelling.length() > LONGEST_SPELLING) {
            throw new InvalidPhoneNumberException(Reason.TOO_LONG);
        }
        // libphonenumber would read letters as a vanity number and ";ext=" as an extension
        if (!spelling.codePoints().allMatch(PhoneNumber::isPartOfASpelling)) {
            throw new InvalidPhoneNumberException(Reason.NOT_A_NUMBER);
        }
        return parseDigits(spelling);
    }

    public static Optional<PhoneNumber> tryParse(String spelling) {
        try {
            return Optional.of(parse(spelling));
        } catch (InvalidPhoneNumberException _) {
            return Optional.empty();
        }
    }

    /** A number that was parsed before and kept as digits. */
    public static PhoneNumber ofDigits(long digits) {
        return new PhoneNumber(digits);
    }

    private static PhoneNumber parseDigits(String spelling) throws InvalidPhoneNumberException {
        Phonenumber.PhoneNumber parsed;
        try {
            parsed = PLAN.parse(spelling, ITALY);
        } catch (NumberParseException e) {
            throw new InvalidPhoneNumberException(
                    switch (e.getErrorType()) {
                        case TOO_LONG -> Reason.TOO_LONG;
                        case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.TOO_SHORT;
                        case INVALID_COUNTRY_CODE -> Reason.IMPOSSIBLE;
                        case NOT_A_NUMBER -> Reason.NOT_A_NUMBER;
                    });
        }
        if (!PLAN.isValidNumber(parsed) && !hasCallCentrePrefix(parsed)) {
            throw new InvalidPhoneNumberException(
                    switch (PLAN.isPossibleNumberWithReason(parsed)) {
                        case TOO_LONG -> Reason.TOO_LONG;
                        case TOO_SHORT -> Reason.TOO_SHORT;
                        default -> Reason.IMPOSSIBLE;
                    });
        }
        PhoneNumber number = new PhoneNumber(
                Long.parseLong(PLAN.format(parsed, PhoneNumberFormat.E164).substring(1)));
        ItalianPlan.remember(number, kind(parsed));
        return number;
    }

    /** 0843 (statistics) and 0844 (advertising and sale), which libphonenumber does not know (AGCOM 156/18/CIR). */
    private static boolean hasCallCentrePrefix(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == ITALY_CODE
                && CALL_CENTRE
                        .matcher(PLAN.getNationalSignificantNumber(number))
                        .matches();
    }

    /** A digit, or what people write between them. */
    static boolean isPartOfASpelling(int c) {
        return c >= '0' && c <= '9'
                || c == '+'
                || c == '-'
                || c == '.'
                || c == '/'
                || c == '('
                || c == ')'
                || c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2011'
                || c == '\u2013';
    }

    public String e164() {
        return "+" + digits;
    }

    /** For people to read: {@code +39 333 123 4567}. */
    public String spaced() {
        return PLAN.format(parsed(), PhoneNumberFormat.INTERNATIONAL);
    }

    /** For logs and e-mails: {@code +39 333 ••• 4567}, {@code +39 06 ••• 4567}; never more than seven digits. */
    public String masked() {
        Phonenumber.PhoneNumber parsed = parsed();
        String national = PLAN.getNationalSignificantNumber(parsed);
        String prefix = "+" + parsed.getCountryCode() + " ";
        if (national.length() < 8) {
            return prefix + "•••";
        }
        int area = PLAN.getLengthOfGeographicalAreaCode(parsed);
        int start = area > 0 && area < SHOWN ? area : OPERATOR_CODE;
        int end = Math.min(SHOWN - start, LAST);
        return prefix + national.substring(0, start) + " ••• " + national.substring(national.length() - end);
    }

    public boolean isItalian() {
        return parsed().getCountryCode() == ITALY_CODE;
    }

    public Kind kind() {
        return ItalianPlan.kind(digits).orElseGet(() -> kind(parsed()));
    }

    private static Kind kind(Phonenumber.PhoneNumber number) {
        if (number.getCountryCode() != ITALY_CODE) {
            return Kind.FOREIGN;
        }
        return switch (PLAN.getNumberType(number)) {
            case MOBILE -> Kind.MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Kind.FIXED;
            default -> Kind.SERVICE;
        };
    }

    /** A line that a person can oppose for: Italian, fixed or mobile (DPR 26/2022 art. 2 c. 1). */
    public boolean isSubscriberLine() {
        return kind().isLine();
    }

    private Phonenumber.PhoneNumber parsed() {
        try {
            return PLAN.parse(e164(), ITALY);
        } catch (NumberParseException e) {
            throw new IllegalStateException("no E.164 digits", e);
        }
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return Long.compare(digits, other.digits);
    }

    @Override
    public String toString() {
        return masked();
    }
}
