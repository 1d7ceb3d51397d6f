package it.opposizioni.operator.consultation.engine.record;

import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The fast loop's reading of {@code +39}, nine or ten digits and a line end: eight digits at a time in one word. Whatever is
 * written in any other way is not canonical and takes the slow way.
 */
public final class CanonicalLine {

    /** How many bytes after the line's start are read, at most. */
    public static final int REACH = 16;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What the first eight bytes differ from by their five digits: {@code +39} and zeros. */
    private static final long HEAD = 0x30303030_3039332BL;

    /** What the last eight bytes differ from by their seven digits: zeros and a line feed. */
    private static final long TAIL = 0x0A303030_30303030L;

    private static final int TAIL_BYTES = Long.BYTES - 1;
    private static final int TEN_END = 13;
    private static final int NINE_END = 12;
    private static final int CARRIAGE_RETURN = '\r' ^ '\n';

    private static final long NOT_DIGITS_IN_HEAD = 0xFFFFFFL;
    private static final long HIGH_BITS = 0x80808080_80808080L;
    private static final long TO_HIGH_BITS = 0x76767676_76767676L;
    private static final long LAST_FIVE = 0xFFFFFFFF_FF000000L;
    private static final long LAST_FOUR = 0xFFFFFFFF_00000000L;

    private CanonicalLine() {}

    /**
     * How long the line is that begins there, found without its number: so the next line is begun while this one's number is still
     * being worked out.
     *
     * @return with its line end; 0 when it is not canonical
     */
    public static int length(byte[] b, int at) {
        long head = head(b, at);
        int ten = lineEnd(b, at + TEN_END, head, tail(b, at, TEN_END));
        if (ten != 0) {
            return TEN_END + ten;
        }
        int nine = lineEnd(b, at + NINE_END, head, tail(b, at, NINE_END));
        return nine == 0 ? 0 : NINE_END + nine;
    }

    /**
     * Of a line that has a length.
     *
     * @return of {@link NumberingPlan}; {@link NumberingPlan#OUTSIDE} when there is no such prefix
     */
    public static int position(byte[] b, int at) {
        long prefix = number(head(b, at));
        if (b[at + TEN_END - 1] >= '0') {
            long ten = prefix * 100_000 + number(tail(b, at, TEN_END) << Byte.SIZE & LAST_FIVE);
            return PrefixPlan.ITALY.existsWithTenDigits((int) prefix)
                    ? NumberingPlan.positionOfTen(ten)
                    : NumberingPlan.OUTSIDE;
        }
        long nine = prefix * 10_000 + number(tail(b, at, NINE_END) << Byte.SIZE & LAST_FOUR);
        return PrefixPlan.ITALY.existsWithNineDigits((int) prefix)
                ? NumberingPlan.positionOfNine(nine)
                : NumberingPlan.OUTSIDE;
    }

    /** Nothing three times, and the first five digits, when all is as it should be. */
    private static long head(byte[] b, int at) {
        return (long) LONG.get(b, at) ^ HEAD;
    }

    /** The last seven digits, and nothing where a line feed ends them. */
    private static long tail(byte[] b, int at, int digitsEnd) {
        return (long) LONG.get(b, at + digitsEnd - TAIL_BYTES) ^ TAIL;
    }

    /** @return how many bytes there are after the digits; 0 when these are no digits, or no line ends with them */
    private static int lineEnd(byte[] b, int end, long head, long tail) {
        boolean digits =
                (((head + TO_HIGH_BITS | head | tail + TO_HIGH_BITS | tail) & HIGH_BITS) | head & NOT_DIGITS_IN_HEAD)
                        == 0;
        if (!digits) {
            return 0;
        }
        long last = tail >>> Long.SIZE - Byte.SIZE;
        if (last == 0) {
            return 1;
        }
        return last == CARRIAGE_RETURN && b[end + 1] == '\n' ? 2 : 0;
    }

    /** Of eight digits, the first in the lowest byte. Adds adjacent digits pairwise: 8 digits, 4 pairs, 2 fours, 1 eight. */
    private static long number(long digits) {
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }
}
