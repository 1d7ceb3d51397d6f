package it.opposizioni.kit.replica;

/**
 * A part of a copy: the rows whose keys are from one number, included, to another, excluded.
 *
 * @param from at least 0
 */
public record KeyRange(long from, long to) {

    /** Everything. */
    public static final KeyRange ALL = new KeyRange(0, Long.MAX_VALUE);

    public KeyRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no range of keys: " + from + " to " + to);
        }
    }

    public boolean contains(long key) {
        return key >= from && key < to;
    }

    public static KeyRange of(long key) {
        return new KeyRange(key, key + 1);
    }
}
