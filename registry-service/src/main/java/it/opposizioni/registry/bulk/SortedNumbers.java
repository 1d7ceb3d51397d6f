package it.opposizioni.registry.bulk;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiFunction;

/**
 * All numbers of a file in ascending order, repetitions included: its sorted runs merged, of each of which one block is in memory. The
 * order is always the same, so that the count of what was taken says where to go on.
 */
public final class SortedNumbers {

    private final BiFunction<Integer, Integer, Optional<NumberBlock>> blocks;
    private final PriorityQueue<Run> runs;

    /** @param blocks gives the block of a run, both counted from 0; empty after its last */
    public SortedNumbers(int count, BiFunction<Integer, Integer, Optional<NumberBlock>> blocks) {
        this.blocks = blocks;
        this.runs = new PriorityQueue<>(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            Run run = new Run(i);
            if (run.advance()) {
                runs.add(run);
            }
        }
    }

    /** @return at most {@code most}; fewer at the end, and none after it */
    public long[] take(int most) {
        long[] taken = new long[most];
        int count = 0;
        while (count < most && !runs.isEmpty()) {
            taken[count++] = next();
        }
        return count == most ? taken : Arrays.copyOf(taken, count);
    }

    public void skip(long count) {
        for (long i = 0; i < count && !runs.isEmpty(); i++) {
            next();
        }
    }

    private long next() {
        Run least = runs.poll();
        long number = least.number;
        if (least.advance()) {
            runs.add(least);
        }
        return number;
    }

    private final class Run implements Comparable<Run> {

        private final int run;
        private int nextBlock;
        private NumberBlock block;
        private long number;

        Run(int run) {
            this.run = run;
        }

        boolean advance() {
            if (block == null || !block.hasNext()) {
                block = blocks.apply(run, nextBlock++).orElse(null);
            }
            if (block == null) {
                return false;
            }
            number = block.next();
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return Long.compare(number, other.number);
        }
    }
}
