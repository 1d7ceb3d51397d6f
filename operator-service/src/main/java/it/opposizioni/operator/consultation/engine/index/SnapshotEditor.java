package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.stream.Watermark;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the next snapshot out of one: copies the page table and, once each, the pages it touches. The snapshot it starts
 * from is left as it was. For one thread.
 */
public final class SnapshotEditor {

    private final RegisterSnapshot base;
    private final PageTable.Copy table;
    private final PageSource source;
    private final BitSet own = new BitSet(PageTable.PAGES);
    private final Map<Long, Integer> outsideChanges = new HashMap<>();
    private final Map<UUID, ExemptionsEditor> exemptions = new HashMap<>();
    private SnapshotEditor exemptionsFrom = this;
    private Map<UUID, Exemptions> edited;
    private long size;

    SnapshotEditor(RegisterSnapshot base, PageSource source) {
        this(base, source, base.table().copy());
    }

    SnapshotEditor(RegisterSnapshot base, PageSource source, PageTable.Copy table) {
        this.base = base;
        this.table = table;
        this.source = source;
        this.size = base.size();
    }

    /** Makes a register in memory that starts without any number. */
    public static SnapshotEditor empty() {
        return new SnapshotEditor(RegisterSnapshot.empty(), PageSource.inMemory());
    }

    /** @param digits E.164 digits without {@code +} */
    public void set(long digits, boolean opposed) {
        size += put(digits, RegisterSnapshot.OPPOSED, opposed) ? (opposed ? 1 : -1) : 0;
    }

    /**
     * Adds an exemption to those that are known. For one that changes, {@link #exempt} replaces them.
     *
     * @param digits E.164 digits without {@code +}
     */
    public void add(UUID operator, long digits, ExemptionPeriods periods) {
        editor(operator).add(digits, periods);
        put(digits, RegisterSnapshot.EXEMPTIONS, true);
    }

    /**
     * Replaces the exemptions from the opposition of a number.
     *
     * @param digits E.164 digits without {@code +}
     * @param byOperator also those who no longer are, with {@link ExemptionPeriods#NONE}
     */
    public void exempt(long digits, Map<UUID, ExemptionPeriods> byOperator) {
        byOperator.forEach((operator, periods) -> editor(operator).replace(digits, periods));
        put(digits, RegisterSnapshot.EXEMPTIONS, byOperator.values().stream().anyMatch(periods -> !periods.isEmpty()));
    }

    /**
     * Takes the exemptions from another medium's editor, so that they are in memory once; here it is only {@linkplain
     * #markExempted said} for which numbers. Both become snapshots when both have all changes.
     */
    public void shareExemptionsOf(SnapshotEditor other) {
        exemptionsFrom = other;
    }

    /** @param digits E.164 digits without {@code +} */
    public void markExempted(long digits, boolean exempted) {
        put(digits, RegisterSnapshot.EXEMPTIONS, exempted);
    }

    RegisterSnapshot toSnapshot(long version, Watermark watermark) {
        return new RegisterSnapshot(
                version,
                watermark,
                size,
                table.done(),
                base.outside().with(outsideChanges),
                exemptionsFrom.editedExemptions());
    }

    private Map<UUID, Exemptions> editedExemptions() {
        if (edited == null) {
            Map<UUID, Exemptions> all = new HashMap<>(base.exemptions());
            exemptions.forEach((operator, editor) -> all.put(operator, editor.toExemptions()));
            edited = Map.copyOf(all);
        }
        return edited;
    }

    private ExemptionsEditor editor(UUID operator) {
        return exemptions.computeIfAbsent(operator, o -> new ExemptionsEditor(base.exemptionsOf(o)));
    }

    /** @return whether that changed anything */
    private boolean put(long digits, int bit, boolean value) {
        int position = NumberingPlan.position(digits);
        return position == NumberingPlan.OUTSIDE ? putOutside(digits, bit, value) : putBit(position, bit, value);
    }

    private boolean putOutside(long digits, int bit, boolean value) {
        int before = outsideChanges.getOrDefault(digits, base.outside().bits(digits));
        int after = value ? before | bit : before & ~bit;
        if (before != after) {
            outsideChanges.put(digits, after);
        }
        return before != after;
    }

    private boolean putBit(int position, int bit, boolean value) {
        int page = position >>> PageTable.PAGE_SHIFT;
        long offset = (position >>> 6 & (1 << PageTable.PAGE_SHIFT - 6) - 1) * 2L * Long.BYTES
                + (bit == RegisterSnapshot.EXEMPTIONS ? Long.BYTES : 0);
        long mask = 1L << position;
        long word = table.page(page).get(PageTable.WORD, offset);
        if ((word & mask) != 0 == value) {
            return false;
        }
        if (!own.get(page)) {
            own.set(page);
            MemorySegment before = table.page(page);
            MemorySegment copy = source.page(page);
            if (before != PageTable.EMPTY_PAGE) {
                copy.copyFrom(before);
            }
            table.put(page, copy);
        }
        table.page(page).set(PageTable.WORD, offset, word ^ mask);
        return true;
    }
}
