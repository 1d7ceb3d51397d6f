package it.opposizioni.registry.legacyimport;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a file, each once, in ascending order.
 *
 * @param digits E.164 digits
 * @param received lines that were not empty, without the header
 * @param invalidLines how many of them are no subscriber line of the register
 * @param invalid the first of those
 * @param sha256 of the file, hexadecimal
 */
record NumberList(long[] digits, long received, long invalidLines, List<InvalidLine> invalid, String sha256) {

    /** @param line counted from 1 @param code as in {@code errors[].code}: TOO_SHORT, NOT_A_NUMBER, ... */
    record InvalidLine(long line, String code) {}

    static NumberList of(
            long[] found, int count, long received, long invalidLines, List<InvalidLine> invalid, String sha256) {
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return new NumberList(Arrays.copyOf(sorted, distinct), received, invalidLines, List.copyOf(invalid), sha256);
    }
}
