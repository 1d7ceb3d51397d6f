package it.opposizioni.kit.taxcode;

import java.util.Locale;
import java.util.Optional;

/**
 * An Italian tax code (DPR 605/1973; DM 23-12-1976): of a person (16 characters, omocodia included), or the 11 digits of an
 * organisation, a VAT number or a provisional code. {@link #toString()} is masked.
 */
public record TaxCode(String value) {

    /** Which of the forms it has. An 11-digit code does not tell by itself whether it is provisional or a VAT number. */
    public enum Kind {
        PERSON,
        ELEVEN_DIGITS
    }

    private static final String ITALIAN = "TINIT-";

    private static final String MONTHS = "ABCDEHLMPRST";
    /** In a code changed for omocodia a digit becomes the letter at its place here. */
    private static final String OMOCODIA = "LMNPQRSTUV";

    private static final String SHAPE = "LLLLLLDDLDDLDDDL";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    public TaxCode {
        if (!isPerson(value) && !isElevenDigits(value)) {
            throw new IllegalArgumentException("no tax code");
        }
    }

    /** Spaces and small letters are forgiven; a wrong check character is not. */
    public static Optional<TaxCode> tryParse(String text) {
        String code = text == null ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT);
        return isPerson(code) || isElevenDigits(code) ? Optional.of(new TaxCode(code)) : Optional.empty();
    }

    /** As identity providers write it: SPID and CIE put the country before it (ETSI EN 319 412-1, {@code TINIT-}). */
    public static Optional<TaxCode> tryParseClaim(String claim) {
        return tryParse(claim != null && claim.startsWith(ITALIAN) ? claim.substring(ITALIAN.length()) : claim);
    }

    /** A VAT number: 11 digits that are not all zero, with a valid check digit and province office (001 to 121, 888, 999). */
    public static Optional<TaxCode> tryParseVatNumber(String text) {
        String code = text == null ? "" : text.replace(" ", "");
        String digits = code.startsWith("IT") ? code.substring(2) : code;
        return tryParse(digits).filter(c -> c.kind() == Kind.ELEVEN_DIGITS && c.hasVatOffice());
    }

    public Kind kind() {
        return value.length() == 11 ? Kind.ELEVEN_DIGITS : Kind.PERSON;
    }

    private boolean hasVatOffice() {
        int office = Integer.parseInt(value.substring(7, 10));
        return office >= 1 && office <= 121 || office == 888 || office == 999;
    }

    private static boolean isPerson(String code) {
        if (code.length() != SHAPE.length()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (SHAPE.charAt(i) == 'L' ? !isLetter(c) : !isDigit(c) && OMOCODIA.indexOf(c) < 0) {
                return false;
            }
            if (i < 15) {
                int order = isDigit(c) ? c - '0' : c - 'A';
                sum += i % 2 == 0 ? ODD[order] : order;
            }
        }
        int day = digit(code.charAt(9)) * 10 + digit(code.charAt(10));
        return MONTHS.indexOf(code.charAt(8)) >= 0
                && (day >= 1 && day <= 31 || day >= 41 && day <= 71)
                && code.charAt(15) == (char) ('A' + sum % 26);
    }

    private static boolean isElevenDigits(String code) {
        if (code.length() != 11 || !code.chars().allMatch(c -> isDigit((char) c)) || "00000000000".equals(code)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int digit = code.charAt(i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static int digit(char c) {
        return isDigit(c) ? c - '0' : OMOCODIA.indexOf(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return "•".repeat(value.length() - 3) + value.substring(value.length() - 3);
    }
}
