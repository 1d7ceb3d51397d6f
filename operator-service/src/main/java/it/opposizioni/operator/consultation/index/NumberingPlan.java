package it.opposizioni.operator.consultation.index;

/**
 * Where each Italian number lies in the dense image of the numbering plan: one bit a number, no look-up of a look-up.
 *
 * <p>Only lengths that subscriber lines have in great numbers are dense: mobiles of 10 and 9 digits, fixed numbers of 6 to 10
 * digits. The rest (11-digit fixed numbers, service numbers, 0.3 % of a register) stays outside, in a sorted array.
 */
final class NumberingPlan {

    /** The number is outside the dense part. */
    static final long OUTSIDE = -1;

    /** How many bits the dense part has. */
    static final long BITS;

    private static final long MOBILE_10 = 393_000_000_000L;
    private static final long FIXED_10 = 390_000_000_000L;
    private static final long BILLION = 1_000_000_000L;

    /** First number, how many follow: fixed and mobile of 9 digits, fixed of 8, 7 and 6. */
    private static final long[][] SHORTER = {
        {39_000_000_000L, 100_000_000L},
        {39_300_000_000L, 100_000_000L},
        {3_900_000_000L, 10_000_000L},
        {390_000_000L, 1_000_000L},
        {39_000_000L, 100_000L}
    };

    static {
        long bits = 2 * BILLION;
        for (long[] range : SHORTER) {
            bits += range[1];
        }
        BITS = bits;
    }

    private NumberingPlan() {}

    /** @param digits E.164 digits without {@code +} */
    static long position(long digits) {
        long mobile = digits - MOBILE_10;
        if (mobile >= 0 && mobile < BILLION) {
            return mobile;
        }
        long fixed = digits - FIXED_10;
        if (fixed >= 0 && fixed < BILLION) {
            return BILLION + fixed;
        }
        return shorter(digits);
    }

    private static long shorter(long digits) {
        long base = 2 * BILLION;
        for (long[] range : SHORTER) {
            long offset = digits - range[0];
            if (offset >= 0 && offset < range[1]) {
                return base + offset;
            }
            base += range[1];
        }
        return OUTSIDE;
    }
}
