package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.calllog.engine.CallLogReconciliation.Span;
import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * Number and instant of each call of a log, in the log's order, outside of the heap: eight bytes a call. Only the few different numbers without
 * a position in the numbering plan are on the heap.
 */
final class CollectedCalls implements AutoCloseable {

    final IntColumn keys = new IntColumn();
    final IntColumn seconds = new IntColumn();
    private final Map<Long, Integer> outside = new HashMap<>();
    private int[] converted = new int[0];

    /** The key of a call that nobody looks at: no number has it. */
    static final int NONE = -1;

    /** Seconds count from here, so that they fit into four bytes to the end of the century. */
    private static final long BEGINNING = 1L << 31;

    /** They are on the heap; of a real log, three in a thousand are among them. */
    private static final int MOST_OUTSIDE = 500_000;

    private final Extent all = new Extent();
    private final Extent lookedAt = new Extent();

    /** From the first of some instants to the last. */
    private static final class Extent {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(long second) {
            first = Math.min(first, second);
            last = Math.max(last, second);
        }
    }

    /** @throws ListRefusedException when there are too many different numbers that no list of subscribers has many of */
    void add(CallChunk chunk) throws ListRefusedException {
        for (int i = 0; i < chunk.size; i++) {
            if (chunk.positions[i] == NumberingPlan.OUTSIDE) {
                chunk.positions[i] = chunk.digits[i] > 0 ? keyOutside(chunk.digits[i]) : NONE;
            }
        }
        if (outside.size() > MOST_OUTSIDE) {
            throw new ListRefusedException(Reason.TOO_MANY_INVALID, size() + 1L);
        }
        keys.add(chunk.positions, chunk.size);
        if (converted.length < chunk.size) {
            converted = new int[chunk.size];
        }
        for (int i = 0; i < chunk.size; i++) {
            long second = chunk.seconds[i];
            converted[i] = (int) (second - BEGINNING);
            if (chunk.digits[i] > 0) {
                lookedAt.add(second);
            }
            if (second > 0) {
                all.add(second);
            }
        }
        seconds.add(converted, chunk.size);
    }

    /** Keys of numbers without a position come down from the highest that there is. */
    private int keyOutside(long digits) {
        return outside.computeIfAbsent(digits, _ -> NONE - 1 - outside.size());
    }

    /** @return {@link #NONE} for a number that is not in the log; it may be there with another key and not be in the log all the same */
    int key(long digits) {
        int position = NumberingPlan.position(digits);
        return position == NumberingPlan.OUTSIDE ? outside.getOrDefault(digits, NONE) : position;
    }

    long second(int call) {
        return seconds.get(call) + BEGINNING;
    }

    int size() {
        return seconds.size();
    }

    /** They are sorted: nobody asks for them in this order any more. */
    void releaseKeys() {
        keys.close();
    }

    /** Of the calls that are looked at; when there is none, of those whose instant could be read. */
    Span span() {
        boolean some = lookedAt.first <= lookedAt.last;
        Extent extent = some ? lookedAt : all;
        return new Span(extent.first, extent.last, some);
    }

    @Override
    public void close() {
        keys.close();
        seconds.close();
    }
}
