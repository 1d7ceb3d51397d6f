package it.opposizioni.kit.phone;

import it.opposizioni.kit.phone.PhoneNumber.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers what libphonenumber has said of Italian landlines and mobile numbers. The national numbering plan decides by the first six
 * digits and the length at most, so it is asked once for each of these, and millions of numbers are then known by arithmetic.
 */
public final class ItalianPlan {

    private static final String PREFIX = "+39";
    private static final long COUNTRY_CODE = 39;
    private static final int BEGINNING = 6;
    private static final int SHORTEST = BEGINNING;
    private static final int LONGEST = 11;
    private static final int LENGTHS = LONGEST - SHORTEST + 1;

    /** Beginnings from 0 (landlines) and those from 3 (mobile numbers); all others are asked for each time. */
    private static final int OF_EACH = 100_000;

    private static final int MOBILE = 3 * OF_EACH;
    private static final int NOWHERE = -1;

    private static final List<Optional<Kind>> ANSWERS = Stream.concat(
                    Stream.of(Optional.<Kind>empty()),
                    Arrays.stream(Kind.values()).map(Optional::of))
            .toList();

    /** For each beginning and length the place of its answer. Bytes, because threads may write any of them without a lock. */
    private static final byte[] KNOWN = new byte[2 * OF_EACH * LENGTHS];

    private ItalianPlan() {}

    /**
     * @param digits as of E.164
     * @return the kind of a number that exists; empty when nothing is remembered
     */
    public static Optional<Kind> kind(long digits) {
        int place = place(digits);
        return place == NOWHERE ? Optional.empty() : ANSWERS.get(KNOWN[place]);
    }

    /** @param number that libphonenumber has found to exist */
    static void remember(PhoneNumber number, Kind kind) {
        int place = place(number.digits());
        if (place != NOWHERE) {
            KNOWN[place] = (byte) (kind.ordinal() + 1);
        }
    }

    /**
     * @param spelling any text
     * @return the number, when it is written as in E.164 and remembered
     */
    static Optional<PhoneNumber> read(String spelling) {
        int length = spelling.length() - PREFIX.length();
        if (length < SHORTEST || length > LONGEST || !spelling.startsWith(PREFIX)) {
            return Optional.empty();
        }
        long digits = COUNTRY_CODE;
        for (int i = PREFIX.length(); i < spelling.length(); i++) {
            int digit = spelling.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            digits = digits * 10 + digit;
        }
        return kind(digits).isPresent() ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static int place(long digits) {
        int length = -2;
        for (long left = digits; left > 0; left /= 10) {
            length++;
        }
        if (length < SHORTEST || length > LONGEST) {
            return NOWHERE;
        }
        long beginning = digits;
        for (int i = BEGINNING; i < length; i++) {
            beginning /= 10;
        }
        beginning -= COUNTRY_CODE * 10 * OF_EACH;
        boolean mobile = beginning >= MOBILE;
        long among = mobile ? beginning - MOBILE : beginning;
        if (among < 0 || among >= OF_EACH) {
            return NOWHERE;
        }
        return (int) (mobile ? among + OF_EACH : among) * LENGTHS + length - SHORTEST;
    }
}
