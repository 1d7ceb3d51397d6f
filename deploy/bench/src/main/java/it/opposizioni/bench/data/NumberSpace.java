package it.opposizioni.bench.data;

/**
 * The numbers that the lists and registers are drawn from, all of ten national digits: every mobile prefix of the plan and the
 * fixed lines of the largest cities. Wider than the numbers really given out, so that hardly any look-up finds its memory in a cache.
 */
final class NumberSpace {

    private static final long ITALY = 390_000_000_000L;
    private static final long MOBILE = 3_200_000_000L;
    private static final int MOBILES = 800_000_000;
    private static final long[] CITIES_OF_EIGHT = {200_000_000L, 600_000_000L};
    private static final int EIGHT = 100_000_000;
    private static final long[] CITIES_OF_SEVEN = {
        100_000_000L, 110_000_000L, 510_000_000L, 550_000_000L, 800_000_000L, 810_000_000L, 910_000_000L, 950_000_000L
    };
    private static final int SEVEN = 10_000_000;

    /** How many there are. */
    static final int SIZE = MOBILES + CITIES_OF_EIGHT.length * EIGHT + CITIES_OF_SEVEN.length * SEVEN;

    /** How many of them are landlines. */
    static final int LANDLINES = SIZE - MOBILES;

    /** The bytes of each number's line: plus, country code, ten digits, line end. */
    static final int LINE_BYTES = 14;

    private NumberSpace() {}

    /**
     * The number at a place; places are in no order.
     *
     * @return E.164 digits without {@code +}
     */
    static long digits(int place) {
        if (place < MOBILES) {
            return ITALY + MOBILE + place;
        }
        return landline(place - MOBILES);
    }

    /** The landline at a place among the landlines, as {@link #digits}. */
    static long landline(int place) {
        int fixed = place;
        if (fixed < CITIES_OF_EIGHT.length * EIGHT) {
            return ITALY + CITIES_OF_EIGHT[fixed / EIGHT] + fixed % EIGHT;
        }
        fixed -= CITIES_OF_EIGHT.length * EIGHT;
        return ITALY + CITIES_OF_SEVEN[fixed / SEVEN] + fixed % SEVEN;
    }
}
