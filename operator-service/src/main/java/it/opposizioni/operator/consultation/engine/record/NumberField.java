package it.opposizioni.operator.consultation.engine.record;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import java.nio.charset.StandardCharsets;

/**
 * Reads a number in any usual spelling. Spaces, dots, dashes, slashes and brackets between digits are skipped in the bytes;
 * what that does not decide is left to {@link PhoneNumber}, the only authority.
 */
public final class NumberField {

    private static final String ITALY = "39";
    private static final long ITALY_9 = 39_000_000_000L;
    private static final long ITALY_10 = 390_000_000_000L;

    /** What is longer is decided by {@link PhoneNumber}, which refuses what is too long. */
    private static final int LONGEST_USUAL = 40;

    private static final int FEWEST_DIGITS = 9;

    private NumberField() {}

    /** @return E.164 digits, or {@code -1 - ordinal} of the {@link InvalidLine} */
    public static long read(byte[] b, int from, int to) {
        long quick = to - from > LONGEST_USUAL ? 0 : readUsual(b, from, to);
        return quick != 0 ? quick : ask(b, from, to);
    }

    /** A quick look, for what is not compared: 9 or 10 digits of a prefix that exists, in any usual spelling. */
    static boolean looksLikeOne(byte[] b, int from, int to) {
        int length = to - from;
        return length >= FEWEST_DIGITS && length <= LONGEST_USUAL && isDigit(b[to - 1]) && readUsual(b, from, to) != 0;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    public static InvalidLine reason(long negative) {
        return InvalidLine.of((int) (-1 - negative));
    }

    public static long invalid(InvalidLine reason) {
        return -1 - reason.ordinal();
    }

    /** Only what is beyond doubt: {@code +39} or {@code 0039} and then, or only, 9 or 10 digits of a prefix that exists. */
    private static long readUsual(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] == ' ') {
            at++;
        }
        boolean plus = at < to && b[at] == '+';
        if (plus) {
            at++;
        }
        long value = 0;
        int digits = 0;
        for (; at < to; at++) {
            byte c = b[at];
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                if (++digits > 14) {
                    return 0;
                }
            } else if (c != ' ' && c != '-' && c != '.' && c != '/' && c != '(' && c != ')') {
                return 0;
            }
        }
        return plus ? international(value, digits) : national(value, digits);
    }

    private static long international(long value, int digits) {
        if (digits == 12 && value >= ITALY_10 && value < ITALY_10 + 10_000_000_000L) {
            return tenDigits(value - ITALY_10);
        }
        if (digits == 11 && value >= ITALY_9 && value < ITALY_9 + 1_000_000_000L) {
            return nineDigits(value - ITALY_9);
        }
        return 0;
    }

    private static long national(long value, int digits) {
        // a number below 10^8 (or 10^9) has two leading zeros: the international prefix, not a fixed line
        return switch (digits) {
            case 10 -> value < 100_000_000L ? 0 : tenDigits(value);
            case 9 -> value < 10_000_000L ? 0 : nineDigits(value);
            case 14 -> value < 1_000_000_000_000L ? international(value, 12) : 0;
            case 13 -> value < 100_000_000_000L ? international(value, 11) : 0;
            default -> 0;
        };
    }

    private static long tenDigits(long national) {
        return PrefixPlan.ITALY.existsWithTenDigits((int) (national / 100_000)) ? ITALY_10 + national : 0;
    }

    private static long nineDigits(long national) {
        return PrefixPlan.ITALY.existsWithNineDigits((int) (national / 10_000)) ? ITALY_9 + national : 0;
    }

    private static long ask(byte[] b, int from, int to) {
        try {
            long digits = PhoneNumber.parse(new String(b, from, to - from, StandardCharsets.UTF_8))
                    .digits();
            return Long.toString(digits).startsWith(ITALY) ? digits : invalid(InvalidLine.FOREIGN);
        } catch (InvalidPhoneNumberException e) {
            return invalid(InvalidLine.of(e.reason()));
        }
    }
}
