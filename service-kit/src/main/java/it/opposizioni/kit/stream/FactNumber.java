package it.opposizioni.kit.stream;

import java.util.Comparator;

/**
 * The number of a fact, as the rows that it changed keep it: of two of one stream the later is the greater, also when the publisher began
 * to count again in a later epoch.
 *
 * @param epoch raised by a publisher whose database was restored from an older backup
 */
public record FactNumber(int epoch, long sequence) implements Comparable<FactNumber> {

    /** Of an event that has no number: it was sent before facts were numbered, and is older than any that is. */
    public static final FactNumber NONE = new FactNumber(0, 0);

    private static final Comparator<FactNumber> ORDER =
            Comparator.comparingInt(FactNumber::epoch).thenComparingLong(FactNumber::sequence);

    public boolean isAfter(FactNumber other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(FactNumber other) {
        return ORDER.compare(this, other);
    }
}
