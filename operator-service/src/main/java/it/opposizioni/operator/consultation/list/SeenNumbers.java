package it.opposizioni.operator.consultation.list;

import java.util.Arrays;

/**
 * The numbers that occurred in a list, to count duplicates: open addressing in 256 parts that grow one by one, so that no
 * growth stops the list for long. About 12 bytes a distinct number.
 */
final class SeenNumbers {

    private static final int PARTS = 256;
    private static final int FIRST_SIZE = 64;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[][] parts = new long[PARTS][];
    private final int[] sizes = new int[PARTS];

    /** @param number not 0; @return false when it had occurred before */
    boolean add(long number) {
        long hash = number * GOLDEN;
        int part = (int) (hash >>> 56);
        long[] table = parts[part];
        if (table == null) {
            table = parts[part] = new long[FIRST_SIZE];
        } else if (sizes[part] * 4 > table.length * 3) {
            table = parts[part] = grown(table);
        }
        if (!insert(table, hash, number)) {
            return false;
        }
        sizes[part]++;
        return true;
    }

    private static boolean insert(long[] table, long hash, long number) {
        int mask = table.length - 1;
        int slot = (int) (hash >>> 24) & mask;
        while (table[slot] != 0) {
            if (table[slot] == number) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = number;
        return true;
    }

    private static long[] grown(long[] table) {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(n -> n != 0).forEach(n -> insert(larger, n * GOLDEN, n));
        return larger;
    }
}
