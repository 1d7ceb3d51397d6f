package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntPredicate;

/**
 * The exemptions of one operator outside the heap: open addressing by position, 16 bytes a slot, so that a look-up touches one
 * cache line or two. A number with several exemptions has several slots. Grows while it is filled, by one thread; then only read.
 */
final class ExemptionTable {

    private static final ValueLayout.OfInt KEY = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong PERIOD = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final int SLOT = 16;
    private static final int PERIOD_AT = 8;
    private static final int FIRST_SLOTS = 16;
    private static final int GOLDEN = 0x9E3779B9;
    private static final long LAST_SECOND = 0xFFFF_FFFEL;
    private static final long OPEN_ENDED = 0xFFFF_FFFFL;

    private MemorySegment memory;
    private int mask;
    private int shift;
    private int size;

    ExemptionTable() {
        allocate(FIRST_SLOTS);
    }

    int size() {
        return size;
    }

    /** @param periods as {@link ExemptionPeriods} has them */
    void add(int position, ExemptionPeriods periods) {
        long[] seconds = periods.seconds();
        for (int i = 0; i < seconds.length; i += 2) {
            if (++size > (mask + 1L) * 3 / 4) {
                grow();
            }
            insert(position, second(seconds[i]) << Integer.SIZE | end(seconds[i + 1]));
        }
    }

    /** @return as {@link Exemptions#until} */
    long until(int position, long epochSecond) {
        MemorySegment slots = memory;
        long latest = Exemptions.NONE;
        int slot = position * GOLDEN >>> shift;
        for (int key; (key = slots.get(KEY, (long) slot * SLOT)) != 0; slot = slot + 1 & mask) {
            if (key == position + 1) {
                long period = slots.get(PERIOD, (long) slot * SLOT + PERIOD_AT);
                long end = period & OPEN_ENDED;
                if (period >>> Integer.SIZE <= epochSecond && epochSecond < end) {
                    latest = Math.max(latest, end);
                }
            }
        }
        return latest == OPEN_ENDED ? Exemptions.OPEN_ENDED : latest;
    }

    /**
     * The same for some of a block of positions. The first slot of each is read before any is compared, so that the reads
     * from memory do not wait for one another: that is most of the time.
     *
     * @param places in {@code positions}, of those to be looked up
     * @param untils gets the answers at the same places
     */
    void until(int[] positions, int[] places, int count, long epochSecond, long[] untils) {
        MemorySegment slots = memory;
        int toSlot = shift;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            untils[place] = slots.get(KEY, (long) (positions[place] * GOLDEN >>> toSlot) * SLOT);
        }
        for (int i = 0; i < count; i++) {
            int place = places[i];
            untils[place] = untils[place] == 0 ? Exemptions.NONE : until(positions[place], epochSecond);
        }
    }

    /** Takes over all of another table but some positions. */
    void addAll(ExemptionTable other, IntPredicate kept) {
        for (int slot = 0; slot <= other.mask; slot++) {
            int key = other.key(slot);
            if (key != 0 && kept.test(key - 1)) {
                if (++size > (mask + 1L) * 3 / 4) {
                    grow();
                }
                insert(key - 1, other.period(slot));
            }
        }
    }

    /** How many exemptions of some positions there are. */
    long count(IntPredicate counted) {
        long found = 0;
        for (int slot = 0; slot <= mask; slot++) {
            int key = key(slot);
            found += key != 0 && counted.test(key - 1) ? 1 : 0;
        }
        return found;
    }

    private void insert(int position, long period) {
        int slot = position * GOLDEN >>> shift;
        while (key(slot) != 0) {
            slot = slot + 1 & mask;
        }
        memory.set(KEY, (long) slot * SLOT, position + 1);
        memory.set(PERIOD, (long) slot * SLOT + PERIOD_AT, period);
    }

    /** @return its position and one; 0 for none */
    private int key(int slot) {
        return memory.get(KEY, (long) slot * SLOT);
    }

    /** @return the seconds from which, in the high half, and until which */
    private long period(int slot) {
        return memory.get(PERIOD, (long) slot * SLOT + PERIOD_AT);
    }

    private void grow() {
        MemorySegment before = memory;
        allocate((mask + 1) * 2);
        for (long at = 0; at < before.byteSize(); at += SLOT) {
            int key = before.get(KEY, at);
            if (key != 0) {
                insert(key - 1, before.get(PERIOD, at + PERIOD_AT));
            }
        }
    }

    private void allocate(int slots) {
        memory = Arena.ofAuto().allocate((long) slots * SLOT, 64);
        mask = slots - 1;
        shift = Integer.numberOfLeadingZeros(mask);
    }

    private static long end(long epochSecond) {
        return epochSecond == Exemptions.OPEN_ENDED ? OPEN_ENDED : second(epochSecond);
    }

    private static long second(long epochSecond) {
        return Math.clamp(epochSecond, 0, LAST_SECOND);
    }
}
