package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Whom one operator may call in spite of the opposition (L. 5/2018 art. 1 c. 4), as of the register version of the snapshot it
 * was taken from. It never changes. Most of them are in a table outside the heap that versions share; what changed since the
 * table was made, and numbers outside the dense image, are kept in addition.
 */
public final class Exemptions {

    /** No exemption at that instant. */
    public static final long NONE = 0;

    /** An exemption without an end. */
    public static final long OPEN_ENDED = Long.MAX_VALUE;

    private static final Exemptions NOBODY = new Exemptions(new ExemptionTable(), new long[0], new ExemptionPeriods[0]);

    private final ExemptionTable table;
    private final long[] changed;
    private final ExemptionPeriods[] changes;

    /** @param changed numbers in ascending order, each with what holds instead of the table */
    Exemptions(ExemptionTable table, long[] changed, ExemptionPeriods[] changes) {
        this.table = table;
        this.changed = changed;
        this.changes = changes;
    }

    /** An operator that nobody made an exemption for. */
    public static Exemptions none() {
        return NOBODY;
    }

    /** Nobody is exempted from anything for this operator: no need to look. */
    public boolean isEmpty() {
        return table.size() == 0 && changed.length == 0;
    }

    /**
     * The last day on which one may call, as people write it and as they said it to the register.
     *
     * @param until of {@link #until}, neither {@link #NONE} nor {@link #OPEN_ENDED}
     */
    public static LocalDate lastDay(long until) {
        return Instant.ofEpochSecond(until - 1).atZone(Rome.ZONE).toLocalDate();
    }

    /**
     * When the exemption that holds at an instant ends; of several, the one that ends last.
     *
     * @param digits E.164 digits without {@code +}
     * @return epoch second of the first instant that no longer belongs to it, {@link #OPEN_ENDED} or {@link #NONE}
     */
    public long until(long digits, Instant at) {
        return until(digits, at.getEpochSecond());
    }

    /** @param epochSecond instead of the instant */
    public long until(long digits, long epochSecond) {
        int at = Arrays.binarySearch(changed, digits);
        if (at >= 0) {
            return changes[at].until(epochSecond);
        }
        int position = NumberingPlan.position(digits);
        return position == NumberingPlan.OUTSIDE ? NONE : table.until(position, epochSecond);
    }

    /**
     * The same for some of a block of numbers.
     *
     * @param positions of {@link NumberingPlan}
     * @param places in {@code positions}, of those to be looked up, none {@link NumberingPlan#OUTSIDE}
     * @param untils gets the answers at the same places
     */
    public void until(int[] positions, int[] places, int count, long epochSecond, long[] untils) {
        table.until(positions, places, count, epochSecond, untils);
        for (int i = 0; changed.length > 0 && i < count; i++) {
            int place = places[i];
            int at = Arrays.binarySearch(changed, NumberingPlan.digits(positions[place]));
            untils[place] = at < 0 ? untils[place] : changes[at].until(epochSecond);
        }
    }

    /** How many there are, also those that are over. */
    long periods() {
        long kept = changed.length == 0
                ? table.size()
                : table.count(position -> Arrays.binarySearch(changed, NumberingPlan.digits(position)) < 0);
        return kept
                + Arrays.stream(changes)
                        .mapToLong(periods -> periods.seconds().length / 2L)
                        .sum();
    }

    ExemptionTable table() {
        return table;
    }

    long[] changed() {
        return changed;
    }

    ExemptionPeriods[] changes() {
        return changes;
    }
}
