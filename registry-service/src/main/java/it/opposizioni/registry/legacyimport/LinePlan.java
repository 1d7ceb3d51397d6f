package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a spelling is an Italian subscriber line, fast for long lists. The numbering plan decides by the first five digits and
 * the length at most; its answer for one number is cached for all others of the same prefix and length.
 */
final class LinePlan {

    static final String NOT_A_LINE = "NOT_A_LINE";

    private static final int PREFIX = 6;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;

    private final Set<Integer> lines = new HashSet<>();

    /** Why a cell is no line. */
    static final class NoLineException extends Exception {

        private final String code;

        private NoLineException(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** @return the E.164 digits */
    long digits(String spelling) throws NoLineException {
        int remembered = key(spelling);
        if (remembered >= 0 && lines.contains(remembered)) {
            return Long.parseLong(spelling, 1, spelling.length(), 10);
        }
        PhoneNumber number = parse(spelling);
        if (!number.isSubscriberLine()) {
            throw new NoLineException(NOT_A_LINE);
        }
        if (remembered >= 0) {
            lines.add(remembered);
        }
        return number.digits();
    }

    private static PhoneNumber parse(String spelling) throws NoLineException {
        try {
            return PhoneNumber.parse(spelling);
        } catch (InvalidPhoneNumberException e) {
            throw new NoLineException(e.code());
        }
    }

    /** First digits and length of {@code +39…}; -1 for any other spelling. */
    private static int key(String spelling) {
        int length = spelling.length() - 3;
        if (length < SHORTEST || length > LONGEST || !spelling.startsWith("+39")) {
            return -1;
        }
        int prefix = 0;
        for (int i = 3; i < spelling.length(); i++) {
            int digit = spelling.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            if (i < 3 + PREFIX) {
                prefix = prefix * 10 + digit;
            }
        }
        return prefix * 16 + length;
    }
}
