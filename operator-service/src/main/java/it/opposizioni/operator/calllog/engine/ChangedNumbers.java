package it.opposizioni.operator.calllog.engine;

import java.util.Arrays;

/**
 * Numbers whose entry in the register has changed lately, each with the instant since which it is certainly as it is now. Nearly all
 * numbers of a log are not among them, and a look at one bit shows it.
 */
public final class ChangedNumbers {

    /** As it is now for as long as anything is known. */
    static final long ALWAYS = Long.MIN_VALUE;

    private static final int BITS_PER_NUMBER = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] numbers = new long[16];
    private long[] since = new long[16];
    private int size;
    private long[] bits = {0};
    private int shift = Long.SIZE - 6;

    /** @param digits higher than all before */
    public void add(long digits, long epochSecond) {
        if (size > 0 && digits <= numbers[size - 1]) {
            throw new IllegalArgumentException("numbers must ascend");
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            since = Arrays.copyOf(since, size * 2);
        }
        numbers[size] = digits;
        since[size++] = epochSecond;
    }

    /** All are there. */
    public ChangedNumbers complete() {
        long wanted = Math.max(Long.SIZE, (long) size * BITS_PER_NUMBER);
        shift = Long.numberOfLeadingZeros(wanted - 1);
        bits = new long[1 << Long.SIZE - shift - 6];
        for (int i = 0; i < size; i++) {
            int bit = bit(numbers[i]);
            bits[bit >>> 6] |= 1L << bit;
        }
        return this;
    }

    private int bit(long digits) {
        return (int) (digits * SPREAD >>> shift);
    }

    public int size() {
        return size;
    }

    /** @return epoch second, or {@link #ALWAYS} */
    long since(long digits) {
        int bit = bit(digits);
        if ((bits[bit >>> 6] >>> bit & 1) == 0) {
            return ALWAYS;
        }
        int at = Arrays.binarySearch(numbers, 0, size, digits);
        return at < 0 ? ALWAYS : since[at];
    }
}
