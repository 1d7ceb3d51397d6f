package it.opposizioni.operator.consultation.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * The addresses of all pages of one register version, in two steps so that the next version shares what it does not change. A
 * page is 8 KB: for 64 numbers each a word of opposed bits and a word of has-exemptions bits, side by side in one cache line.
 *
 * <p>Beside each address stands the memory that it belongs to: holding the table keeps the pages. Pages without a number are
 * one shared empty page.
 */
final class PageTable {

    static final int PAGE_BYTES = 8 << 10;

    /** Numbers in a page, as a power of two. */
    static final int PAGE_SHIFT = 15;

    /** Numbers in a part of the table, as a power of two: 512 pages. */
    static final int PART_SHIFT = 24;

    static final int PAGES_IN_PART = 1 << PART_SHIFT - PAGE_SHIFT;
    static final int PAGES = (int) ((NumberingPlan.POSITIONS - 1 >>> PAGE_SHIFT) + 1);

    /** One for each value of a position's highest byte, so that no position is out of bounds. */
    private static final int PARTS = 256;

    private static final MemorySegment NOTHING = Arena.global().allocate(PAGE_BYTES, PAGE_BYTES);
    static final long EMPTY_PAGE = NOTHING.address();
    private static final long[] EMPTY_ADDRESSES = new long[PAGES_IN_PART];
    private static final MemorySegment[] NO_OWNERS = new MemorySegment[PAGES_IN_PART];

    static {
        Arrays.fill(EMPTY_ADDRESSES, EMPTY_PAGE);
    }

    final long[][] addresses;
    private final MemorySegment[][] owners;

    private PageTable(long[][] addresses, MemorySegment[][] owners) {
        this.addresses = addresses;
        this.owners = owners;
    }

    static PageTable empty() {
        long[][] addresses = new long[PARTS][];
        MemorySegment[][] owners = new MemorySegment[PARTS][];
        Arrays.fill(addresses, EMPTY_ADDRESSES);
        Arrays.fill(owners, NO_OWNERS);
        return new PageTable(addresses, owners);
    }

    long page(int page) {
        return addresses[page / PAGES_IN_PART][page % PAGES_IN_PART];
    }

    MemorySegment owner(int page) {
        return owners[page / PAGES_IN_PART][page % PAGES_IN_PART];
    }

    /** Pages that this table keeps in memory, because they changed after the image was made. */
    int pagesInMemory() {
        int pages = 0;
        for (MemorySegment[] part : owners) {
            for (int i = 0; part != NO_OWNERS && i < part.length; i++) {
                pages += part[i] != null && !part[i].isMapped() ? 1 : 0;
            }
        }
        return pages;
    }

    /** A table that can be changed without changing this one. */
    Copy copy() {
        return new Copy(this);
    }

    /** Becomes the next table. For one thread. */
    static final class Copy {
        private final PageTable base;
        private final PageTable table;

        private Copy(PageTable base) {
            this.base = base;
            this.table = new PageTable(base.addresses.clone(), base.owners.clone());
        }

        long page(int page) {
            return table.page(page);
        }

        void put(int page, long address, MemorySegment owner) {
            int part = page / PAGES_IN_PART;
            if (table.addresses[part] == base.addresses[part]) {
                table.addresses[part] = base.addresses[part].clone();
                table.owners[part] = base.owners[part].clone();
            }
            table.addresses[part][page % PAGES_IN_PART] = address;
            table.owners[part][page % PAGES_IN_PART] = owner;
        }

        PageTable done() {
            return table;
        }
    }
}
