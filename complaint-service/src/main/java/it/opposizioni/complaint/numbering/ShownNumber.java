package it.opposizioni.complaint.numbering;

import com.fasterxml.jackson.annotation.JsonValue;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.InvalidPhoneNumberException.Reason;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a telephone showed as the caller. Wider than {@link PhoneNumber}: people ask about short numbers and about numbers that
 * nobody can have, too.
 *
 * @param digits E.164 digits without {@code +}, or the digits of a short number
 */
public record ShownNumber(long digits) {

    private static final Pattern SEPARATORS = Pattern.compile("[^0-9+]");
    private static final Pattern NATIONAL = Pattern.compile("(?:\\+39|0039)?(\\d+)");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9]\\d*)");
    /** AGCOM 8/15/CIR: 1xx to 1xxxx, 4xx to 4xxxx (services within a network), and the European 116xxx. */
    private static final Pattern SHORT = Pattern.compile("1\\d{2,4}|4\\d{2,4}|116\\d{3}");
    /** E.164 numbers have at least seven digits with their country code. */
    private static final long FIRST_LONG_NUMBER = 1_000_000;

    private static final int LONGEST_E164 = 15;

    /**
     * Reads any usual spelling.
     *
     * @throws InvalidPhoneNumberException when no telephone can have shown it: letters, too few or too many digits
     */
    public static ShownNumber parse(String spelling) throws InvalidPhoneNumberException {
        Optional<ShownNumber> shortNumber = shortNumber(spelling);
        if (shortNumber.isPresent()) {
            return shortNumber.get();
        }
        try {
            return new ShownNumber(PhoneNumber.parse(spelling).digits());
        } catch (InvalidPhoneNumberException e) {
            if (e.reason() != Reason.IMPOSSIBLE) {
                throw e;
            }
            return impossible(spelling).orElseThrow(() -> e);
        }
    }

    private static Optional<ShownNumber> shortNumber(String spelling) {
        if (spelling == null
                || spelling.length() > LONGEST_E164
                || spelling.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Matcher national = NATIONAL.matcher(SEPARATORS.matcher(spelling).replaceAll(""));
        return national.matches() && SHORT.matcher(national.group(1)).matches()
                ? Optional.of(new ShownNumber(Long.parseLong(national.group(1))))
                : Optional.empty();
    }

    private static Optional<ShownNumber> impossible(String spelling) {
        String bare = SEPARATORS.matcher(spelling).replaceAll("");
        Matcher international = INTERNATIONAL.matcher(bare);
        if (!international.matches() && bare.indexOf('+') >= 0) {
            return Optional.empty();
        }
        String digits = international.matches() ? international.group(1) : "39" + bare;
        return digits.length() <= LONGEST_E164 && Long.parseLong(digits) >= FIRST_LONG_NUMBER
                ? Optional.of(new ShownNumber(Long.parseLong(digits)))
                : Optional.empty();
    }

    /** Reads what {@link #written} wrote, or another service like it. */
    public static ShownNumber ofWritten(String written) {
        return new ShownNumber(Long.parseLong(written.startsWith("+") ? written.substring(1) : written));
    }

    public static ShownNumber of(PhoneNumber number) {
        return new ShownNumber(number.digits());
    }

    public boolean isShort() {
        return digits < FIRST_LONG_NUMBER;
    }

    /** The number as one that can exist; empty for short numbers and for those nobody can have. */
    public Optional<PhoneNumber> asPhoneNumber() {
        return isShort() ? Optional.empty() : PhoneNumber.tryParse("+" + digits);
    }

    /** E.164, or the bare digits of a short number. */
    @JsonValue
    public String written() {
        return isShort() ? Long.toString(digits) : "+" + digits;
    }

    /** For people to read. */
    public String spaced() {
        return asPhoneNumber().map(PhoneNumber::spaced).orElseGet(this::written);
    }

    /** Masked, like that of {@link PhoneNumber}: no log may name a line. */
    @Override
    public String toString() {
        return isShort() ? written() : asPhoneNumber().map(PhoneNumber::masked).orElse("+•••");
    }
}
