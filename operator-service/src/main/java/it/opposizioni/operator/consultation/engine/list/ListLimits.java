package it.opposizioni.operator.consultation.engine.list;

/**
 * What a list may at most be (deploy/docs/threats.md T17). Beyond any of these it is refused, as soon as it shows.
 *
 * @param bytes of the list, decompressed
 * @param lineBytes of one line
 * @param records lines that are not blank
 * @param invalidRecords lines that are no number
 * @param probe after so many lines without one number, it is no list of numbers
 * @param inflation how many times larger than what arrived a compressed list may become
 */
public record ListLimits(long bytes, int lineBytes, long records, long invalidRecords, int probe, int inflation) {

    public static final ListLimits DEFAULT = new ListLimits(2_000_000_000L, 2 << 20, 50_000_000, 1_000_000, 1_000, 200);
}
