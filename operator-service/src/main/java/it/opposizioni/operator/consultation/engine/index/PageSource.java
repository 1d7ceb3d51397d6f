package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Gives pages full of zeros to whoever makes the next register version. */
interface PageSource {

    /**
     * @param page which one it is to be
     * @return its address; belongs to {@link #owner()}, asked for right after
     */
    long page(int page);

    /** What must be held as long as the page that was given last is read. */
    MemorySegment owner();

    /** Pages in memory that goes when nobody holds any of them: in slabs that double, so that one change costs one page. */
    static PageSource inMemory() {
        return new PageSource() {
            private static final int MOST = 128;
            private MemorySegment slab;
            private int pages = 1;
            private int given = 1;

            @Override
            public long page(int page) {
                if (slab == null || given == pages) {
                    pages = slab == null ? 1 : Math.min(pages * 2, MOST);
                    slab = Arena.ofAuto().allocate((long) pages * PageTable.PAGE_BYTES, Long.BYTES * 8L);
                    given = 0;
                }
                return slab.address() + (long) given++ * PageTable.PAGE_BYTES;
            }

            @Override
            public MemorySegment owner() {
                return slab;
            }
        };
    }
}
