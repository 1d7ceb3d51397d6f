package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.index.NumberingPlan;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The fast loop's reading of {@code +39}, nine or ten digits and a line end: eight digits at a time in one word. Whatever is
 * written in any other way is not canonical and takes the slow way.
 */
final class CanonicalLine {

    /** How many bytes after the line's start are looked at, at most. */
    static final int REACH = 16;

    /** Not canonical. */
    static final long NONE = 0;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;
    private static final long ALL_ZEROS = 0x3030303030303030L;
    private static final long SIX_EACH = 0x0606060606060606L;
    private static final int LENGTH_SHIFT = 32;

    private CanonicalLine() {}

    /**
     * @return {@link #NONE}, or where the number lies and the length of the line, see {@link #position} and {@link #length}
     */
    static long read(byte[] b, int at) {
        long head = (long) LONG.get(b, at);
        long last = (long) LONG.get(b, at + 5);
        if ((wrongHead(head) | wrongDigits(last)) != 0) {
            return readNine(b, at, head);
        }
        long two = (head >>> 24 & 0xF) * 10 + (head >>> 32 & 0xF);
        long ten = two * 100_000_000 + eightDigits(last);
        int end = lineEnd(b, at + 13);
        return end == 0 || !PrefixPlan.ITALY.existsWithTenDigits(ten)
                ? NONE
                : pack(NumberingPlan.positionOfTen(ten), 13 + end);
    }

    private static long readNine(byte[] b, int at, long head) {
        long first = (long) LONG.get(b, at + 3);
        int ninth = b[at + 11] - '0';
        if ((wrongHead(head) | wrongDigits(first)) != 0 || ninth < 0 || ninth > 9) {
            return NONE;
        }
        long nine = eightDigits(first) * 10 + ninth;
        int end = lineEnd(b, at + 12);
        return end == 0 || !PrefixPlan.ITALY.existsWithNineDigits(nine)
                ? NONE
                : pack(NumberingPlan.positionOfNine(nine), 12 + end);
    }

    /** @return of {@link NumberingPlan} */
    static int position(long line) {
        return (int) line;
    }

    static int length(long line) {
        return (int) (line >>> LENGTH_SHIFT);
    }

    private static long pack(int position, int length) {
        return (long) length << LENGTH_SHIFT | Integer.toUnsignedLong(position);
    }

    private static int lineEnd(byte[] b, int at) {
        if (b[at] == '\n') {
            return 1;
        }
        return b[at] == '\r' && b[at + 1] == '\n' ? 2 : 0;
    }

    /** 0 when the first five bytes are {@code +39} and two digits. */
    private static long wrongHead(long word) {
        return (word & 0xF0F0FFFFFFL) ^ 0x303039332BL | (word + 0x0606000000L & 0xF0F0000000L) ^ 0x3030000000L;
    }

    /** 0 when all eight bytes are digits. */
    private static long wrongDigits(long word) {
        return (word & HIGH_NIBBLES) ^ ALL_ZEROS | (word + SIX_EACH & HIGH_NIBBLES) ^ ALL_ZEROS;
    }

    /** Adds neighbours pairwise: 8 digits, 4 pairs, 2 fours, 1 eight. */
    private static long eightDigits(long word) {
        long digits = word - ALL_ZEROS;
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }
}
