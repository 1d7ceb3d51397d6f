package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import java.util.Arrays;

/** The few lines of a block whose numbers have no position in the dense part of the plan: looked up one by one. */
final class OutsideLines {

    private final int[] lines;
    private final long[] digits;
    private int size;
    private long[] seen = new long[16];
    private int seenSize;

    /** @param most how many lines a block has */
    OutsideLines(int most) {
        this.lines = new int[most];
        this.digits = new long[most];
    }

    /** @param line of the block, higher than those before */
    void add(int line, long number) {
        lines[size] = line;
        digits[size++] = number;
    }

    /** @param verdicts gets those of these lines */
    void testOpposed(RegisterSnapshot register, byte[] verdicts) {
        for (int i = 0; i < size; i++) {
            verdicts[lines[i]] = (byte) (register.opposed(digits[i]) ? 1 : 0);
            if (seenSize == seen.length) {
                seen = Arrays.copyOf(seen, seenSize * 2);
            }
            seen[seenSize++] = digits[i];
        }
    }

    /**
     * @param found gets the opposed ones of these lines, from a place on
     * @return the place after them
     */
    int addOpposed(byte[] verdicts, int[] found, int from) {
        int to = from;
        for (int i = 0; i < size; i++) {
            if (verdicts[lines[i]] != 0) {
                found[to++] = lines[i];
            }
        }
        return to;
    }

    long digits(int line) {
        return digits[Arrays.binarySearch(lines, 0, size, line)];
    }

    /** For the next block. */
    void clear() {
        size = 0;
    }

    /** The numbers of all blocks, in the order they came. */
    long[] seen() {
        return Arrays.copyOf(seen, seenSize);
    }
}
