package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import it.opposizioni.operator.consultation.engine.index.SeenPositions;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The valid numbers of one list: to count duplicates, and to record afterwards the answer about each. Most of them are
 * outside the heap. To be closed by its user.
 */
public final class ComparedNumbers implements ScreenedNumbers {

    private final ComparedWith with;
    private final List<SeenPositions> seen;
    private final long[] outside;

    /** @param outside numbers that have no position */
    ComparedNumbers(ComparedWith with, List<SeenPositions> seen, long[] outside) {
        this.with = with;
        this.seen = seen;
        this.outside = Arrays.stream(outside).sorted().distinct().toArray();
    }

    /** How many different numbers there are. */
    long distinct(WorkerPool<?, ?> workers) {
        return workers.sum(() -> SeenPositions.distinct(seen, 0, 2), () -> SeenPositions.distinct(seen, 1, 2))
                + outside.length;
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        int[] next = new int[1];
        SeenPositions.<IOException>forEachStretch(seen, (first, bits) -> {
            for (int i = 0; i < bits.length; i++) {
                for (long word = bits[i]; word != 0; word &= word - 1) {
                    long digits = NumberingPlan.digits(first + (i << 6) + Long.numberOfTrailingZeros(word));
                    next[0] = outsideBelow(digits, next[0], visitor);
                    visitor.number(digits, with.answer(digits));
                }
            }
        });
        outsideBelow(Long.MAX_VALUE, next[0], visitor);
    }

    private int outsideBelow(long digits, int from, Visitor visitor) throws IOException {
        int next = from;
        for (; next < outside.length && outside[next] < digits; next++) {
            visitor.number(outside[next], with.answer(outside[next]));
        }
        return next;
    }

    @Override
    public void close() {
        seen.forEach(SeenPositions::close);
    }
}
