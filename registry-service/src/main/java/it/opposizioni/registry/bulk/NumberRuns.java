package it.opposizioni.registry.bulk;

import java.util.Arrays;
import java.util.UUID;

/** Sorts the numbers of an arriving file in runs of equal size, and stores each: memory does not grow with the file. */
final class NumberRuns {

    private final NumberStore store;
    private final UUID id;
    private final long[] run;
    private int count;
    private int stored;

    NumberRuns(NumberStore store, UUID id, int numbersPerRun) {
        this.store = store;
        this.id = id;
        this.run = new long[numbersPerRun];
    }

    void add(long number) {
        if (count == run.length) {
            flush();
        }
        run[count++] = number;
    }

    /** @return how many runs there are */
    int finish() {
        if (count > 0) {
            flush();
        }
        return stored;
    }

    private void flush() {
        Arrays.sort(run, 0, count);
        store.add(id, stored++, run, count);
        count = 0;
    }
}
