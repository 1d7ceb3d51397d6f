package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Allocates pages full of zeros for the next register version. */
interface PageSource {

    /**
     * @param page which one it is to be
     * @return {@link PageTable#PAGE_BYTES} of memory, which stays as long as somebody holds it
     */
    MemorySegment page(int page);

    /** Pages in memory that is released when nobody holds any of them: in slabs that double, so that one change costs one page. */
    static PageSource inMemory() {
        return new PageSource() {
            private static final int MOST = 128;
            private MemorySegment slab;
            private int pages = 1;
            private int given = 1;

            @Override
            public MemorySegment page(int page) {
                if (slab == null || given == pages) {
                    pages = slab == null ? 1 : Math.min(pages * 2, MOST);
                    slab = Arena.ofAuto().allocate((long) pages * PageTable.PAGE_BYTES, Long.BYTES * 8L);
                    given = 0;
                }
                return slab.asSlice((long) given++ * PageTable.PAGE_BYTES, PageTable.PAGE_BYTES);
            }
        };
    }
}
