package it.opposizioni.operator.consultation.engine.index;

import java.util.Arrays;

/**
 * The position of each Italian number in the dense image of the numbering plan: found by arithmetic alone, and in the order of the
 * numbers, so that positions in ascending order are numbers in ascending order.
 *
 * <p>Only lengths that subscriber lines have in great numbers are dense: fixed numbers of 6 to 10 digits, mobiles of 9 and 10.
 * The rest (11-digit fixed numbers, service numbers, 0.3 % of a register) stays outside, in a sorted array.
 */
public final class NumberingPlan {

    /** The number is outside the dense part. */
    public static final int OUTSIDE = -1;

    /** How many positions there are. More than an {@code int} counts to: positions are unsigned. */
    static final long POSITIONS;

    /** First number, how many follow: fixed of 6, 7, 8 and 9 digits, mobile of 9, fixed of 10, mobile of 10. */
    private static final long[][] RANGES = {
        {39_000_000L, 100_000L},
        {390_000_000L, 1_000_000L},
        {3_900_000_000L, 10_000_000L},
        {39_000_000_000L, 100_000_000L},
        {39_300_000_000L, 100_000_000L},
        {390_000_000_000L, 1_000_000_000L},
        {393_000_000_000L, 1_000_000_000L}
    };

    private static final int FIXED_9 = 3;
    private static final int MOBILE_9 = 4;
    private static final int FIXED_10 = 5;
    private static final int MOBILE_10 = 6;
    private static final long[] FIRST_POSITIONS = new long[RANGES.length];
    private static final long BILLION = 1_000_000_000L;

    static {
        long position = 0;
        for (int i = 0; i < RANGES.length; i++) {
            FIRST_POSITIONS[i] = position;
            position += RANGES[i][1];
        }
        POSITIONS = position;
    }

    private static final long BEFORE_FIXED_9 = FIRST_POSITIONS[FIXED_9];
    private static final long BEFORE_MOBILE_9 = FIRST_POSITIONS[MOBILE_9] - 300_000_000L;
    private static final long BEFORE_FIXED_10 = FIRST_POSITIONS[FIXED_10];
    private static final long BEFORE_MOBILE_10 = FIRST_POSITIONS[MOBILE_10] - 3_000_000_000L;

    private NumberingPlan() {}

    /**
     * @param digits E.164 digits without {@code +}
     * @return unsigned, or {@link #OUTSIDE}
     */
    public static int position(long digits) {
        for (int i = RANGES.length - 1; i >= 0; i--) {
            long offset = digits - RANGES[i][0];
            if (offset >= 0 && offset < RANGES[i][1]) {
                return (int) (FIRST_POSITIONS[i] + offset);
            }
        }
        return OUTSIDE;
    }

    /** @param national ten digits that begin with 0 or 3 */
    public static int positionOfTen(long national) {
        return (int) (national + (national < BILLION ? BEFORE_FIXED_10 : BEFORE_MOBILE_10));
    }

    /** @param national nine digits that begin with 0 or 3 */
    public static int positionOfNine(long national) {
        return (int) (national + (national < BILLION / 10 ? BEFORE_FIXED_9 : BEFORE_MOBILE_9));
    }

    /** The number at a position. */
    public static long digits(int position) {
        long at = Integer.toUnsignedLong(position);
        for (int i = RANGES.length - 1; i >= 0; i--) {
            if (at >= FIRST_POSITIONS[i]) {
                return RANGES[i][0] + at - FIRST_POSITIONS[i];
            }
        }
        throw new IllegalArgumentException("position " + at);
    }

    /** Distinguishes an image of another plan from one of this. */
    static int fingerprint() {
        return Arrays.deepHashCode(RANGES);
    }
}
