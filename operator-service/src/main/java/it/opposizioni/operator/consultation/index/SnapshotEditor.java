package it.opposizioni.operator.consultation.index;

import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the next snapshot out of one: copies the page table and, once each, the pages it touches. The snapshot it starts
 * from is left as it was. For one thread.
 */
public final class SnapshotEditor {

    private static final int WORDS_IN_PAGE = RegisterSnapshot.PAGE_WORDS - 1;

    private final long[][] pages;
    private final BitSet copied = new BitSet(RegisterSnapshot.PAGES);
    private final long[] outside;
    private final Map<Long, Boolean> outsideChanges = new TreeMap<>();
    private long size;

    SnapshotEditor(RegisterSnapshot base) {
        this.pages = base.pages().clone();
        this.outside = base.outside();
        this.size = base.size();
    }

    /** Starts from a register without any number. */
    public static SnapshotEditor empty() {
        return new SnapshotEditor(RegisterSnapshot.empty());
    }

    /** @param digits E.164 digits without {@code +} */
    public void set(long digits, boolean opposed) {
        long position = NumberingPlan.position(digits);
        if (position == NumberingPlan.OUTSIDE) {
            outsideChanges.put(digits, opposed);
        } else {
            setBit(position, opposed);
        }
    }

    RegisterSnapshot toSnapshot(long version, Instant asOf) {
        long[] merged = outsideChanges.isEmpty() ? outside : mergeOutside();
        return new RegisterSnapshot(version, asOf, size + merged.length - outside.length, pages, merged);
    }

    private void setBit(long position, boolean opposed) {
        int page = (int) (position >>> RegisterSnapshot.PAGE_SHIFT);
        int word = (int) (position >>> 6) & WORDS_IN_PAGE;
        long mask = 1L << position;
        boolean before = (pages[page][word] & mask) != 0;
        if (before == opposed) {
            return;
        }
        if (!copied.get(page)) {
            pages[page] = pages[page].clone();
            copied.set(page);
        }
        pages[page][word] ^= mask;
        size += opposed ? 1 : -1;
    }

    private long[] mergeOutside() {
        for (long number : outside) {
            outsideChanges.putIfAbsent(number, true);
        }
        return outsideChanges.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }
}
