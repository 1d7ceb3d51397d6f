package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.replica.KeyRange;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a register has exactly the numbers that it should have, in one part of all numbers: bit by bit, so that nothing cancels out.
 * The memory is that of one part, 4 MB, whatever the size of the register. For one thread.
 */
public final class PartCheck {

    /** Positions in a part. */
    private static final long POSITIONS = 1L << PageTable.PART_SHIFT;

    private static final int WORDS_IN_PAGE = 1 << PageTable.PAGE_SHIFT - 6;

    private final RegisterSnapshot register;
    private final KeyRange part;
    private final long first;
    private final long[] opposed;
    private final long[] exempted;
    private final Map<Long, Integer> outside = new HashMap<>();

    private PartCheck(RegisterSnapshot register, KeyRange part, long first) {
        this.register = register;
        this.part = part;
        this.first = first;
        long after = Math.min(first + POSITIONS, NumberingPlan.POSITIONS);
        this.opposed = new long[Math.toIntExact((after - first + Long.SIZE - 1) / Long.SIZE)];
        this.exempted = new long[opposed.length];
    }

    /** All numbers, in parts: each of so many positions of the plan, and the numbers outside the plan between those. */
    public static List<KeyRange> parts() {
        List<KeyRange> parts = new ArrayList<>();
        long from = 0;
        for (long next = POSITIONS; next < NumberingPlan.POSITIONS; next += POSITIONS) {
            long to = NumberingPlan.digits((int) next);
            parts.add(new KeyRange(from, to));
            from = to;
        }
        parts.add(new KeyRange(from, Long.MAX_VALUE));
        return parts;
    }

    /** @param index of the part in {@link #parts} */
    public static PartCheck of(RegisterSnapshot register, int index) {
        return new PartCheck(register, parts().get(index), index * POSITIONS);
    }

    /** The number should be opposed. It is one of the part. */
    public void expectOpposed(long digits) {
        expect(digits, opposed, RegisterSnapshot.OPPOSED);
    }

    /** Somebody should be exempted from the opposition of the number. It is one of the part. */
    public void expectExempted(long digits) {
        expect(digits, exempted, RegisterSnapshot.EXEMPTIONS);
    }

    private void expect(long digits, long[] bits, int bit) {
        int position = NumberingPlan.position(digits);
        if (position == NumberingPlan.OUTSIDE) {
            outside.merge(digits, bit, (a, b) -> a | b);
        } else {
            long offset = Integer.toUnsignedLong(position) - first;
            bits[(int) (offset / Long.SIZE)] |= 1L << offset;
        }
    }

    /** How many bits of the register differ from what was expected. */
    public long differences() {
        long differences = differencesOutside();
        for (int from = 0; from < opposed.length; from += WORDS_IN_PAGE) {
            int page = (int) (first + (long) from * Long.SIZE >>> PageTable.PAGE_SHIFT);
            differences +=
                    differences(register.table().page(page), from, Math.min(from + WORDS_IN_PAGE, opposed.length));
        }
        return differences;
    }

    private long differences(MemorySegment page, int from, int to) {
        long differences = 0;
        long at = 0;
        for (int word = from; word < to; word++) {
            differences += Long.bitCount(page.get(PageTable.WORD, at) ^ opposed[word])
                    + Long.bitCount(page.get(PageTable.WORD, at + Long.BYTES) ^ exempted[word]);
            at += 2L * Long.BYTES;
        }
        return differences;
    }

    private long differencesOutside() {
        long differences = 0;
        for (Map.Entry<Long, Integer> expected : outside.entrySet()) {
            differences += Integer.bitCount(register.bits(expected.getKey()) ^ expected.getValue());
        }
        return differences
                + register.outside()
                        .within(part)
                        .filter(digits -> !outside.containsKey(digits))
                        .map(digits -> Integer.bitCount(register.bits(digits)))
                        .sum();
    }
}
