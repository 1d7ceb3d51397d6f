package it.opposizioni.operator.consultation.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Arrays;

/**
 * Positions that one thread came across, outside the heap, four bytes each. They are dealt out at once to about two thousand
 * stretches of the numbering plan, each a chain of small blocks: so to have them in order, and to count the distinct ones, takes
 * a small bit set for one stretch after the other, and no sorting.
 */
public final class SeenPositions implements AutoCloseable {

    /** Positions in a stretch, as a power of two: its bit set stays in the second cache. */
    private static final int STRETCH_SHIFT = 20;

    private static final int STRETCHES = 1 << Integer.SIZE - STRETCH_SHIFT;

    /** What is {@link NumberingPlan#OUTSIDE} falls into a stretch beyond the plan that nobody reads. */
    private static final int USED_STRETCHES = (int) (NumberingPlan.POSITIONS - 1 >>> STRETCH_SHIFT) + 1;

    private static final int STRETCH_MASK = (1 << STRETCH_SHIFT) - 1;
    private static final int BLOCK = 1 << 10;
    private static final int BLOCK_MASK = BLOCK - 1;
    private static final int LINK = Long.BYTES;
    private static final int FIRST_SLAB = 64 << 10;
    private static final int LARGEST_SLAB = 4 << 20;

    private final Arena arena = Arena.ofShared();

    /** Where the next position of each stretch goes: at a block's end, or still 0, when there is no room. */
    private final long[] ends = new long[STRETCHES];

    private int slabBytes = FIRST_SLAB;
    private long free;
    private long freeEnd;

    /** Takes the first so many, in any order, also more than once. */
    public void add(int[] positions, int count) {
        long[] to = ends;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            int stretch = position >>> STRETCH_SHIFT;
            long end = to[stretch];
            if ((end & BLOCK_MASK) == 0) {
                end = block(end);
            }
            Memory.half(end, position);
            to[stretch] = end + Integer.BYTES;
        }
    }

    private long block(long full) {
        if (free == freeEnd) {
            MemorySegment slab = arena.allocate(slabBytes, BLOCK);
            free = slab.address();
            freeEnd = free + slabBytes;
            slabBytes = Math.min(slabBytes * 2, LARGEST_SLAB);
        }
        long block = free;
        free += BLOCK;
        Memory.word(block, full == 0 ? 0 : full - BLOCK);
        return block + LINK;
    }

    /** Takes ascending, distinct positions, many at a time. */
    @FunctionalInterface
    public interface Visitor<E extends Exception> {

        /** @param bits a bit set of the positions from {@code first} on; valid during the call only */
        void stretch(int first, long[] bits) throws E;
    }

    /** Each position once, ascending, of several that saw parts of the same list. */
    public static <E extends Exception> void forEachStretch(Iterable<SeenPositions> all, Visitor<E> visitor) throws E {
        long[] bits = new long[1 << STRETCH_SHIFT - 6];
        for (int stretch = 0; stretch < USED_STRETCHES; stretch++) {
            boolean any = false;
            for (SeenPositions part : all) {
                any |= part.mark(stretch, bits);
            }
            if (any) {
                visitor.stretch(stretch << STRETCH_SHIFT, bits);
                Arrays.fill(bits, 0);
            }
        }
    }

    /** How many different positions there are. */
    public static long distinct(Iterable<SeenPositions> all) {
        long[] sum = new long[1];
        forEachStretch(all, (first, bits) -> {
            long here = 0;
            for (long word : bits) {
                here += Long.bitCount(word);
            }
            sum[0] += here;
        });
        return sum[0];
    }

    private boolean mark(int stretch, long[] bits) {
        long end = ends[stretch];
        if (end == 0) {
            return false;
        }
        long block = end - 1 & -BLOCK;
        while (block != 0) {
            for (long at = block + LINK; at < end; at += Integer.BYTES) {
                int place = Memory.half(at) & STRETCH_MASK;
                bits[place >>> 6] |= 1L << place;
            }
            block = Memory.word(block);
            end = block + BLOCK;
        }
        Reference.reachabilityFence(arena);
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }
}
