package it.opposizioni.operator.consultation.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The addresses of all pages of one register version. A page is 8 KB: for 64 numbers each a word of opposed bits and a word of
 * has-exemptions bits, side by side in one cache line. Most pages are in the image, one after the other, so that a position alone
 * says where; a bit set, small enough for the first cache, names the others: those that changed since, and those without a number,
 * which are one shared empty page. Those are in a table of two steps, so that the next version shares what it does not change. Holding
 * the table keeps the pages.
 */
final class PageTable {

    static final int PAGE_BYTES = 8 << 10;
    static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;

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

    /** The page of which no number is opposed. */
    static final MemorySegment EMPTY_PAGE =
            Arena.global().allocate(PAGE_BYTES, PAGE_BYTES).asReadOnly();

    private static final MemorySegment[] EMPTY_PART = new MemorySegment[PAGES_IN_PART];

    static {
        Arrays.fill(EMPTY_PART, EMPTY_PAGE);
    }

    /** A bit for each page that is not in its place in the image. */
    final long[] elsewhere;

    /** All pages of the image; without an image, the empty page. */
    final MemorySegment image;

    /** Which bits of an offset from there count: all of them in an image, those within the page without one. */
    final int reach;

    private final MemorySegment[][] parts;

    private PageTable(MemorySegment image, int reach, long[] elsewhere, MemorySegment[][] parts) {
        this.image = image;
        this.reach = reach;
        this.elsewhere = elsewhere;
        this.parts = parts;
    }

    static PageTable empty() {
        return emptyIn(EMPTY_PAGE, PAIR_IN_PAGE);
    }

    /**
     * A table without a number, for pages of an image.
     *
     * @param image all {@link #PAGES} of them
     */
    static Copy inImage(MemorySegment image) {
        return emptyIn(image, PAIR).copy();
    }

    private static PageTable emptyIn(MemorySegment image, int reach) {
        long[] elsewhere = new long[PAGES / Long.SIZE];
        MemorySegment[][] parts = new MemorySegment[PARTS][];
        Arrays.fill(elsewhere, -1);
        Arrays.fill(parts, EMPTY_PART);
        return new PageTable(image, reach, elsewhere, parts);
    }

    private boolean isElsewhere(int page) {
        return (elsewhere[page >>> 6] >>> page & 1) != 0;
    }

    MemorySegment page(int page) {
        return isElsewhere(page)
                ? parts[page / PAGES_IN_PART][page % PAGES_IN_PART]
                : image.asSlice((long) page * PAGE_BYTES, PAGE_BYTES);
    }

    /** Whether another table has the same piece of memory for a page. */
    boolean hasSame(int page, PageTable other) {
        return page(page).address() == other.page(page).address();
    }

    /** The word in which a position has its opposed bit, or the one after it, with its has-exemptions bit. */
    long word(int position, long offset) {
        int page = position >>> PAGE_SHIFT;
        return isElsewhere(page)
                ? parts[page / PAGES_IN_PART][page % PAGES_IN_PART].get(WORD, (position >>> 2 & PAIR_IN_PAGE) + offset)
                : image.get(WORD, (position >>> 2 & PAIR) + offset);
    }

    /** Pages that this table keeps in memory, because they changed after the image was made. */
    int pagesInMemory() {
        int pages = 0;
        for (MemorySegment[] part : parts) {
            for (int i = 0; part != EMPTY_PART && i < part.length; i++) {
                pages += part[i] != EMPTY_PAGE && !part[i].isMapped() ? 1 : 0;
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
            this.table = new PageTable(base.image, base.reach, base.elsewhere.clone(), base.parts.clone());
        }

        MemorySegment page(int page) {
            return table.page(page);
        }

        void put(int page, MemorySegment content) {
            if (table.reach == PAIR && content.address() == table.image.address() + (long) page * PAGE_BYTES) {
                table.elsewhere[page >>> 6] &= ~(1L << page);
                return;
            }
            table.elsewhere[page >>> 6] |= 1L << page;
            int part = page / PAGES_IN_PART;
            if (table.parts[part] == base.parts[part]) {
                table.parts[part] = base.parts[part].clone();
            }
            table.parts[part][page % PAGES_IN_PART] = content;
        }

        PageTable done() {
            return table;
        }
    }
}
