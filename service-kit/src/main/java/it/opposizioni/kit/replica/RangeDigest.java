package it.opposizioni.kit.replica;

/**
 * What a range of rows amounts to: two that are equal have, for all that can be expected, the same rows.
 *
 * @param from first key of the range
 * @param rows how many
 * @param hash exclusive or of a stable 64-bit hash of each row
 */
public record RangeDigest(long from, long rows, long hash) {}
