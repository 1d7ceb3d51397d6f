package it.opposizioni.operator.calllog.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The calls of a log by the number called: what is consulted comes ascending, and so both are gone through once, side by side. Eight bytes a call
 * outside of the heap. They are dealt out by the highest bits of their keys first, and then sorted in small parts.
 */
final class SortedCalls implements AutoCloseable {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final int PART_SHIFT = 20;
    private static final int PARTS = 1 << Integer.SIZE - PART_SHIFT;
    private static final long CALL_MASK = 0xFFFF_FFFFL;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment entries;
    private final int[] ends = new int[PARTS];
    private final int size;

    SortedCalls(CollectedCalls calls) {
        IntColumn keys = calls.keys;
        size = keys.size();
        entries = arena.allocate(Math.max(1, (long) size * Long.BYTES), Long.BYTES);
        int[] next = starts(keys);
        for (int call = 0; call < size; call++) {
            int key = keys.get(call);
            entries.setAtIndex(LONG, next[key >>> PART_SHIFT]++, (long) key << Integer.SIZE | call);
        }
        System.arraycopy(next, 0, ends, 0, PARTS);
    }

    private static int[] starts(IntColumn keys) {
        int[] counts = new int[PARTS + 1];
        for (int call = 0; call < keys.size(); call++) {
            counts[(keys.get(call) >>> PART_SHIFT) + 1]++;
        }
        for (int part = 0; part < PARTS; part++) {
            counts[part + 1] += counts[part];
        }
        return counts;
    }

    /**
     * Sorts some of the parts; each once, and all before anything is looked for. Others may be sorted at the same time.
     *
     * @param first and from there on each so many
     */
    long sort(int first, int step) {
        long[] part = new long[0];
        for (int i = first; i < PARTS; i += step) {
            int from = i == 0 ? 0 : ends[i - 1];
            int length = ends[i] - from;
            if (length > 1) {
                part = part.length < length ? new long[length] : part;
                MemorySegment.copy(entries, LONG, (long) from * Long.BYTES, part, 0, length);
                // the sign of keys is the same within a part, and the calls are positive
                Arrays.sort(part, 0, length);
                MemorySegment.copy(part, 0, entries, LONG, (long) from * Long.BYTES, length);
            }
        }
        return 0;
    }

    /** @return where the calls of a key begin, or would: not before {@code from} */
    int find(int key, int from) {
        int part = key >>> PART_SHIFT;
        int low = Math.max(from, part == 0 ? 0 : ends[part - 1]);
        int high = ends[part];
        while (low < high) {
            int middle = low + high >>> 1;
            if (Integer.compareUnsigned(key(middle), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean has(int key, int at) {
        return at < size && key(at) == key;
    }

    private int key(int at) {
        return (int) (entries.getAtIndex(LONG, at) >>> Integer.SIZE);
    }

    int call(int at) {
        return (int) (entries.getAtIndex(LONG, at) & CALL_MASK);
    }

    @Override
    public void close() {
        arena.close();
    }
}
