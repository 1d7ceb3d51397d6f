package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Where all pages of one register version lie. A page is 8 KB: for 64 numbers each a word of opposed bits and a word of
 * has-exemptions bits, side by side in one cache line. Most pages lie in the image, one after the other, so that a position alone
 * says where; a bit set, small enough for the first cache, names the others: those that changed since, and those without a number,
 * which are one shared empty page. Their addresses are in a table of two steps, so that the next version shares what it does not
 * change.
 *
 * <p>Beside each address stands the memory that it belongs to: holding the table keeps the pages.
 */
final class PageTable {

    static final int PAGE_BYTES = 8 << 10;

    /** Numbers in a page, as a power of two. */
    static final int PAGE_SHIFT = 15;

    /** Numbers in a part of the table, as a power of two: 512 pages. */
    static final int PART_SHIFT = 24;

    static final int PAGES_IN_PART = 1 << PART_SHIFT - PAGE_SHIFT;

    /** One for each value of a position's high bits, in the plan or not, so that no position whatever is out of bounds. */
    static final int PAGES = 1 << Integer.SIZE - PAGE_SHIFT;

    private static final int PARTS = PAGES / PAGES_IN_PART;

    /** A position divided by four, cut to these bits, is how far from the first page, or from the page's start, its two words are. */
    private static final int PAIR = -2 * Long.BYTES;

    private static final int PAIR_IN_PAGE = PAGE_BYTES - 1 & PAIR;

    private static final MemorySegment NOTHING = Arena.global().allocate(PAGE_BYTES, PAGE_BYTES);
    static final long EMPTY_PAGE = NOTHING.address();
    private static final long[] EMPTY_ADDRESSES = new long[PAGES_IN_PART];
    private static final MemorySegment[] NO_OWNERS = new MemorySegment[PAGES_IN_PART];

    static {
        Arrays.fill(EMPTY_ADDRESSES, EMPTY_PAGE);
    }

    /** Of the pages that lie elsewhere than in their place in the image: a bit each. */
    final long[] elsewhere;

    /** Where the first page of the image is; without an image, the empty page. */
    final long image;

    /** Which bits of an offset from there count: all of them in an image, those within the page without one. */
    final int reach;

    final long[][] addresses;
    private final MemorySegment imageOwner;
    private final MemorySegment[][] owners;

    private PageTable(
            long image,
            int reach,
            MemorySegment imageOwner,
            long[] elsewhere,
            long[][] addresses,
            MemorySegment[][] owners) {
        this.image = image;
        this.reach = reach;
        this.imageOwner = imageOwner;
        this.elsewhere = elsewhere;
        this.addresses = addresses;
        this.owners = owners;
    }

    static PageTable empty() {
        return emptyIn(EMPTY_PAGE, PAIR_IN_PAGE, NOTHING);
    }

    /** A table without a number, for pages of an image. */
    static Copy inImage(long firstPage, MemorySegment owner) {
        return emptyIn(firstPage, PAIR, owner).copy();
    }

    private static PageTable emptyIn(long image, int reach, MemorySegment owner) {
        long[] elsewhere = new long[PAGES / Long.SIZE];
        long[][] addresses = new long[PARTS][];
        MemorySegment[][] owners = new MemorySegment[PARTS][];
        Arrays.fill(elsewhere, -1);
        Arrays.fill(addresses, EMPTY_ADDRESSES);
        Arrays.fill(owners, NO_OWNERS);
        return new PageTable(image, reach, owner, elsewhere, addresses, owners);
    }

    private boolean isElsewhere(int page) {
        return (elsewhere[page >>> 6] >>> page & 1) != 0;
    }

    private long inImage(int page) {
        return image + (long) page * PAGE_BYTES;
    }

    long page(int page) {
        return isElsewhere(page) ? addresses[page / PAGES_IN_PART][page % PAGES_IN_PART] : inImage(page);
    }

    /** The address of the two words in which a position has its bits. */
    long pair(int position) {
        return page(position >>> PAGE_SHIFT) + (position >>> 2 & PAIR_IN_PAGE);
    }

    MemorySegment owner(int page) {
        return isElsewhere(page) ? owners[page / PAGES_IN_PART][page % PAGES_IN_PART] : imageOwner;
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
            this.table = new PageTable(
                    base.image,
                    base.reach,
                    base.imageOwner,
                    base.elsewhere.clone(),
                    base.addresses.clone(),
                    base.owners.clone());
        }

        long page(int page) {
            return table.page(page);
        }

        void put(int page, long address, MemorySegment owner) {
            if (table.reach == PAIR && address == table.inImage(page)) {
                table.elsewhere[page >>> 6] &= ~(1L << page);
                return;
            }
            table.elsewhere[page >>> 6] |= 1L << page;
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
