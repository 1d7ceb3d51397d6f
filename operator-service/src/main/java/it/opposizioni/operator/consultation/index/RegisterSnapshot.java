package it.opposizioni.operator.consultation.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The opposed numbers as of one register version. It never changes, so a consultation that holds it sees the same register
 * from its first line to its last while registrations go on, and reads it without a lock.
 *
 * <p>A page is 4 KB of bits. Pages without an opposed number are one shared empty page; two snapshots share every page that
 * did not change between them.
 */
public final class RegisterSnapshot {

    static final int PAGE_SHIFT = 15;
    static final int PAGE_WORDS = 1 << (PAGE_SHIFT - 6);
    static final int PAGES = (int) ((NumberingPlan.BITS >>> PAGE_SHIFT) + 1);
    static final long[] EMPTY_PAGE = new long[PAGE_WORDS];

    private static final int WORDS_IN_PAGE = PAGE_WORDS - 1;

    private final long version;
    private final Instant asOf;
    private final long size;
    private final long[][] pages;
    private final long[] outside;

    RegisterSnapshot(long version, Instant asOf, long size, long[][] pages, long[] outside) {
        this.version = version;
        this.asOf = asOf;
        this.size = size;
        this.pages = pages;
        this.outside = outside;
    }

    static RegisterSnapshot empty() {
        long[][] pages = new long[PAGES][];
        Arrays.fill(pages, EMPTY_PAGE);
        return new RegisterSnapshot(0, Instant.EPOCH, 0, pages, new long[0]);
    }

    /** Which state of the register this is; grows by one with each change that is applied. */
    public long version() {
        return version;
    }

    /** Until when the register was known to be in this state. */
    public Instant asOf() {
        return asOf;
    }

    /** How many numbers are opposed. */
    public long size() {
        return size;
    }

    /** @param digits E.164 digits without {@code +} */
    public boolean opposed(long digits) {
        long position = NumberingPlan.position(digits);
        return position == NumberingPlan.OUTSIDE ? Arrays.binarySearch(outside, digits) >= 0 : bit(position);
    }

    /**
     * Whether anybody is exempted from the opposition of this number: worth a look into {@link #exemptionsOf}.
     *
     * @param digits E.164 digits without {@code +}
     */
    public boolean hasExemptions(long digits) {
        return false;
    }

    /** The exemptions of one operator, of the same register version. */
    public Exemptions exemptionsOf(UUID operator) {
        return Exemptions.none();
    }

    /**
     * Looks up a block at once. The reads do not depend on each other, so that the misses of a whole block overlap; one by
     * one each would cost its full way to memory.
     */
    public void test(long[] digits, int count, boolean[] opposed) {
        for (int i = 0; i < count; i++) {
            opposed[i] = opposed(digits[i]);
        }
    }

    private boolean bit(long position) {
        long word = pages[(int) (position >>> PAGE_SHIFT)][(int) (position >>> 6) & WORDS_IN_PAGE];
        return (word >>> position & 1) != 0;
    }

    /** The same register, known to be current at a later instant. */
    RegisterSnapshot seenAt(Instant instant) {
        return new RegisterSnapshot(version, instant, size, pages, outside);
    }

    long[][] pages() {
        return pages;
    }

    long[] outside() {
        return outside;
    }
}
