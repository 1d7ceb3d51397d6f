package it.opposizioni.operator.calllog.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Numbers of four bytes one after the other, outside of the heap. Bounded: a wrong place is an exception. To be closed by its user. */
final class IntColumn implements AutoCloseable {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final int PART_SHIFT = 18;
    private static final int PART = 1 << PART_SHIFT;

    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> added = new ArrayList<>();
    private MemorySegment[] parts = {};
    private int size;

    /** Adds the first so many. */
    void add(int[] values, int count) {
        int from = 0;
        while (from < count) {
            int place = size & PART - 1;
            if (place == 0) {
                grow();
            }
            int some = Math.min(count - from, PART - place);
            MemorySegment.copy(values, from, parts[size >>> PART_SHIFT], INT, (long) place * Integer.BYTES, some);
            from += some;
            size += some;
        }
    }

    /** Adds so many zeros. */
    void addZeros(int count) {
        while (size < count) {
            grow();
            size += Math.min(PART, count - size);
        }
    }

    private void grow() {
        added.add(arena.allocate((long) PART * Integer.BYTES, Integer.BYTES));
        parts = added.toArray(MemorySegment[]::new);
    }

    int size() {
        return size;
    }

    int get(int place) {
        return parts[place >>> PART_SHIFT].get(INT, (long) (place & PART - 1) * Integer.BYTES);
    }

    void set(int place, int value) {
        parts[place >>> PART_SHIFT].set(INT, (long) (place & PART - 1) * Integer.BYTES, value);
    }

    /** May be called several times. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
