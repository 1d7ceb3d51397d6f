package it.opposizioni.registry.bulk;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.ItalianPlan;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumber.Kind;

/**
 * Whether a spelling is an Italian subscriber line, by arithmetic: libphonenumber is asked only about spellings that are not the usual ones,
 * and about what {@link ItalianPlan} does not know yet.
 */
public final class LinePlan {

    public static final String NOT_A_LINE = "NOT_A_LINE";

    private static final String ITALY = "39";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 12;
    private static final long ITALY_CODE = 39;

    /** Of the spelling in hand: its digits, the first two of them, and how many there are. */
    private long national;

    private int firstTwo;
    private int length;

    /** Why a cell is no line. */
    public static final class NoLineException extends Exception {

        private final String code;

        private NoLineException(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @return the E.164 digits */
    public long digits(String spelling) throws NoLineException {
        if (readNational(spelling)) {
            long digits = withCountryCode();
            if (ItalianPlan.kind(digits).filter(Kind::isLine).isPresent()) {
                return digits;
            }
        }
        PhoneNumber number = parse(spelling);
        if (!number.isSubscriberLine()) {
            throw new NoLineException(NOT_A_LINE);
        }
        return number.digits();
    }

    private long withCountryCode() {
        long code = ITALY_CODE;
        for (int i = 0; i < length; i++) {
            code *= 10;
        }
        return code + national;
    }

    private static PhoneNumber parse(String spelling) throws NoLineException {
        try {
            return PhoneNumber.parse(spelling);
        } catch (InvalidPhoneNumberException e) {
            throw new NoLineException(e.code());
        }
    }

    /**
     * @return false for what is not certain to be an Italian number, or is written in another way than {@code +39}, {@code 0039} or nothing
     *     before its digits, with single blanks, points or hyphens between them
     */
    private boolean readNational(String spelling) {
        int at = beginning(spelling);
        firstTwo = 0;
        national = 0;
        length = 0;
        boolean separated = true;
        for (int i = at; at >= 0 && i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (c >= '0' && c <= '9') {
                append(c - '0');
                separated = false;
            } else if (separated || c != ' ' && c != '.' && c != '-') {
                return false;
            } else {
                separated = true;
            }
        }
        return length >= SHORTEST && length <= LONGEST && !separated && !(at == 0 && mayBeginWithCode());
    }

    /** Without a sign before them, {@code 39} and {@code 00} may be a country code, however they are spaced. */
    private boolean mayBeginWithCode() {
        return firstTwo == ITALY_CODE || firstTwo == 0;
    }

    private void append(int digit) {
        if (length < 2) {
            firstTwo = firstTwo * 10 + digit;
        }
        // a longer one is refused by its length
        national = national * 10 + digit;
        length++;
    }

    /** Where the national number begins; -1 when that is for libphonenumber to say. */
    private static int beginning(String spelling) {
        if (spelling.startsWith("+" + ITALY)) {
            return skipBlank(spelling, 3);
        }
        if (spelling.startsWith("00" + ITALY)) {
            return skipBlank(spelling, 4);
        }
        return spelling.startsWith("0") || spelling.startsWith("3") ? 0 : -1;
    }

    private static int skipBlank(String spelling, int at) {
        return spelling.length() > at && spelling.charAt(at) == ' ' ? at + 1 : at;
    }
}
