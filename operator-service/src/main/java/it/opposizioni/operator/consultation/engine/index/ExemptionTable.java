package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.function.IntPredicate;

/**
 * The exemptions of one operator outside the heap: open addressing by position, 16 bytes a slot, so that a look-up touches one
 * cache line or two. A number with several exemptions has several slots. Grows while it is filled, by one thread; then only read.
 */
final class ExemptionTable {

    private static final int SLOT = 16;
    private static final int FROM = 4;
    private static final int UNTIL = 8;
    private static final int FIRST_SLOTS = 16;
    private static final int GOLDEN = 0x9E3779B9;
    private static final long LAST_SECOND = 0xFFFF_FFFEL;
    private static final int OPEN_ENDED = -1;

    private MemorySegment memory;
    private long base;
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
            long until = seconds[i + 1];
            insert(
                    position,
                    (int) second(seconds[i]),
                    until == Exemptions.OPEN_ENDED ? OPEN_ENDED : (int) second(until));
        }
    }

    /** @return as {@link Exemptions#until} */
    long until(int position, long epochSecond) {
        long latest = Exemptions.NONE;
        int slot = position * GOLDEN >>> shift;
        for (int key; (key = Memory.half(base + (long) slot * SLOT)) != 0; slot = slot + 1 & mask) {
            if (key == position + 1) {
                long from = Integer.toUnsignedLong(Memory.half(base + (long) slot * SLOT + FROM));
                int end = Memory.half(base + (long) slot * SLOT + UNTIL);
                long until = end == OPEN_ENDED ? Exemptions.OPEN_ENDED : Integer.toUnsignedLong(end);
                if (from <= epochSecond && epochSecond < until) {
                    latest = Math.max(latest, until);
                }
            }
        }
        Reference.reachabilityFence(this);
        return latest;
    }

    /**
     * The same for some of a block of positions. What lies in the first slot of each is read before any is looked at, so that the reads
     * from memory do not wait for one another: that is most of the time.
     *
     * @param places in {@code positions}, of those to be looked at
     * @param untils gets the answers at the same places
     */
    void until(int[] positions, int[] places, int count, long epochSecond, long[] untils) {
        for (int i = 0; i < count; i++) {
            int place = places[i];
            untils[place] = Memory.half(base + (long) (positions[place] * GOLDEN >>> shift) * SLOT);
        }
        for (int i = 0; i < count; i++) {
            int place = places[i];
            untils[place] = untils[place] == 0 ? Exemptions.NONE : until(positions[place], epochSecond);
        }
        Reference.reachabilityFence(this);
    }

    /** Takes over all of another table but some positions. */
    void addAll(ExemptionTable other, IntPredicate kept) {
        for (int slot = 0; slot <= other.mask; slot++) {
            long at = other.base + (long) slot * SLOT;
            int key = Memory.half(at);
            if (key != 0 && kept.test(key - 1)) {
                if (++size > (mask + 1L) * 3 / 4) {
                    grow();
                }
                insert(key - 1, Memory.half(at + FROM), Memory.half(at + UNTIL));
            }
        }
        Reference.reachabilityFence(other);
    }

    private void insert(int position, int from, int until) {
        int slot = position * GOLDEN >>> shift;
        while (Memory.half(base + (long) slot * SLOT) != 0) {
            slot = slot + 1 & mask;
        }
        long at = base + (long) slot * SLOT;
        Memory.half(at, position + 1);
        Memory.half(at + FROM, from);
        Memory.half(at + UNTIL, until);
    }

    private void grow() {
        MemorySegment before = memory;
        int slots = mask + 1;
        allocate(slots * 2);
        for (int slot = 0; slot < slots; slot++) {
            long at = before.address() + (long) slot * SLOT;
            int key = Memory.half(at);
            if (key != 0) {
                insert(key - 1, Memory.half(at + FROM), Memory.half(at + UNTIL));
            }
        }
        Reference.reachabilityFence(before);
    }

    private void allocate(int slots) {
        memory = Arena.ofAuto().allocate((long) slots * SLOT, 64);
        base = memory.address();
        mask = slots - 1;
        shift = Integer.numberOfLeadingZeros(mask);
    }

    private static long second(long epochSecond) {
        return Math.clamp(epochSecond, 0, LAST_SECOND);
    }
}
