package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.stream.Watermark;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The register as of one version: who is opposed, and who is exempted from it for whom. It never changes, so a consultation that
 * holds it sees the same register from its first line to its last while registrations go on, and reads it without a lock.
 */
public final class RegisterSnapshot {

    /** The number is opposed. */
    public static final int OPPOSED = 1;

    /** Somebody is exempted from the opposition. */
    public static final int EXEMPTIONS = 2;

    private final long version;
    private final Watermark watermark;
    private final long size;
    private final PageTable table;
    private final NumbersOutsidePlan outside;
    private final Map<UUID, Exemptions> exemptions;

    RegisterSnapshot(
            long version,
            Watermark watermark,
            long size,
            PageTable table,
            NumbersOutsidePlan outside,
            Map<UUID, Exemptions> exemptions) {
        this.version = version;
        this.watermark = watermark;
        this.size = size;
        this.table = table;
        this.outside = outside;
        this.exemptions = exemptions;
    }

    /** A register in which nobody is. */
    public static RegisterSnapshot empty() {
        return new RegisterSnapshot(0, null, 0, PageTable.empty(), NumbersOutsidePlan.NONE, Map.of());
    }

    /** Which state of the register this is; grows by one with each change that is applied. */
    public long version() {
        return version;
    }

    /**
     * How far the registry's stream is in it: every change recorded up to that event, and none after. Null for a register that is not
     * known as of any instant; nothing may be compared with it.
     */
    public Watermark watermark() {
        return watermark;
    }

    /** The instant at which the register was in this state: that of the watermark. */
    public Instant asOf() {
        return watermark == null ? Instant.EPOCH : watermark.asOf();
    }

    /** How many numbers are opposed. */
    public long size() {
        return size;
    }

    /** @param digits E.164 digits without {@code +} */
    public boolean opposed(long digits) {
        return (bits(digits) & OPPOSED) != 0;
    }

    /**
     * Whether anybody is exempted from the opposition of this number: only then {@link #exemptionsOf} has something.
     *
     * @param digits E.164 digits without {@code +}
     */
    public boolean hasExemptions(long digits) {
        return (bits(digits) & EXEMPTIONS) != 0;
    }

    /** The exemptions of one operator, of the same register version. */
    public Exemptions exemptionsOf(UUID operator) {
        return exemptions.getOrDefault(operator, Exemptions.none());
    }

    /** @return {@link #OPPOSED} and {@link #EXEMPTIONS} of one number */
    public int bits(long digits) {
        int position = NumberingPlan.position(digits);
        if (position == NumberingPlan.OUTSIDE) {
            return outside.bits(digits);
        }
        return (int) (table.word(position, 0) >>> position & 1)
                | (int) (table.word(position, Long.BYTES) >>> position & 1) << 1;
    }

    /**
     * Which of a block of numbers are opposed. The reads do not depend on each other, so that the misses of a whole block
     * overlap; one by one each would cost its full way to memory. That is why all are read from the image first, with as little
     * around it as can be, and those whose page is elsewhere a second time.
     *
     * @param positions of {@link NumberingPlan}; for those of numbers outside nothing is said, see {@link #bits(long)}
     * @param opposed for each position, 1 or 0
     * @param places for the method's own use, longer than {@code count} by one
     */
    public void testOpposed(int[] positions, int count, byte[] opposed, int[] places) {
        PageTable pages = table;
        MemorySegment image = pages.image;
        int reach = pages.reach;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            opposed[i] = (byte) (image.get(PageTable.WORD, position >>> 2 & reach) >>> position & 1);
        }
        int moved = elsewhere(pages.elsewhere, positions, count, places);
        for (int i = 0; i < moved; i++) {
            int position = positions[places[i]];
            opposed[places[i]] = (byte) (pages.word(position, 0) >>> position & 1);
        }
    }

    private static int elsewhere(long[] elsewhere, int[] positions, int count, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int page = positions[i] >>> PageTable.PAGE_SHIFT;
            places[found] = i;
            found += (int) (elsewhere[page >>> 6] >>> page & 1);
        }
        return found;
    }

    /**
     * For which of some numbers anybody is exempted. Soon after {@link #testOpposed} the words are still near: the two stand side by
     * side. To read both at once would make a block wait twice.
     *
     * @param places in {@code positions}, of those to be looked up
     * @param kept gets those places for whose numbers there are exemptions
     * @return how many
     */
    public int testExemptions(int[] positions, int[] places, int count, int[] kept) {
        PageTable pages = table;
        int found = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[places[i]];
            kept[found] = places[i];
            found += (int) (pages.word(position, Long.BYTES) >>> position & 1);
        }
        return found;
    }

    /** The same register, known to be in the same state at a later watermark. */
    RegisterSnapshot seenAt(Watermark later) {
        return new RegisterSnapshot(version, later, size, table, outside, exemptions);
    }

    /** The same register, its pages somewhere else. */
    RegisterSnapshot on(PageTable other) {
        return new RegisterSnapshot(version, watermark, size, other, outside, exemptions);
    }

    PageTable table() {
        return table;
    }

    NumbersOutsidePlan outside() {
        return outside;
    }

    Map<UUID, Exemptions> exemptions() {
        return exemptions;
    }
}
