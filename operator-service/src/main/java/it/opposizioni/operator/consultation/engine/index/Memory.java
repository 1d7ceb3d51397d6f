package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Memory outside the heap by its address. One segment over everything lets the compiler drop the checks that a segment of
 * unknown size and owner needs at each read; in exchange whoever reads must hold the owner of what is read.
 */
final class Memory {

    @SuppressWarnings("restricted")
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    private Memory() {}

    static long word(long address) {
        return ALL.get(LONG, address);
    }

    static void word(long address, long value) {
        ALL.set(LONG, address, value);
    }

    static int half(long address) {
        return ALL.get(INT, address);
    }

    static void half(long address, int value) {
        ALL.set(INT, address, value);
    }

    static void copy(long from, long to, long bytes) {
        MemorySegment.copy(ALL, from, ALL, to, bytes);
    }
}
