package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.screening.Screening;
import java.nio.charset.StandardCharsets;

/**
 * A number with a digit or two after it: {@code 3391234501.0}, as spreadsheets write numbers, is for them the number before the point,
 * and an extension is dialled after the number. What is one number with more digits for us must not be an opposed one for others.
 */
final class LongerNumber {

    private static final int MOST_MORE = 2;
    private static final int MOST_DIGITS = 16;
    private static final int FEWEST_DIGITS = 6;
    private static final long ITALY = 39;

    /** E.164 with eleven digits after 39: longer than what is assigned today. */
    private static final long UNUSUALLY_LONG = 3_900_000_000_000L;

    private LongerNumber() {}

    /** A quick look: its last digit or two stand apart, or it has more digits than numbers have. */
    static boolean mayBe(byte[] b, int from, int to, long number) {
        return number >= UNUSUALLY_LONG || to - from > MOST_MORE + 1 && (isApart(b[to - 2]) || isApart(b[to - 3]));
    }

    private static boolean isApart(byte c) {
        return c == '.' || c == '/' || c == '-' || c == ' ';
    }

    /** Whether the number without its last digit or two, where they may be left out, is opposed. */
    static boolean continuesOpposed(byte[] b, int from, int to, long number, ComparedWith with) {
        if (!mayBe(b, from, to, number)) {
            return false;
        }
        return with.answer(number / 10) == Screening.OPPOSED || with.answer(number / 100) == Screening.OPPOSED;
    }

    /** Whether the digits of a cell, with any characters between them and in any script, are an opposed number or continue one. */
    static boolean showOpposed(byte[] b, int from, int to, ComparedWith with) {
        long value = 0;
        long power = 1;
        int digits = 0;
        for (int c : new String(b, from, to - from, StandardCharsets.UTF_8)
                .codePoints()
                .toArray()) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                if (++digits > MOST_DIGITS) {
                    return false;
                }
                value = value * 10 + digit;
                power *= 10;
            }
        }
        for (int more = 0; more <= MOST_MORE && digits - more >= FEWEST_DIGITS; more++) {
            if (with.answer(value) == Screening.OPPOSED || with.answer(ITALY * power + value) == Screening.OPPOSED) {
                return true;
            }
            value /= 10;
            power /= 10;
        }
        return false;
    }
}
