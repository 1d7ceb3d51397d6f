package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The least that any comparison must do: read the list, read the number of each line, copy the line to one of two files. Which
 * of them is worked out from the number alone, so that there is no other spelling, no duplicate, no count.
 *
 * @param memory of which one word is read for each line, anywhere in it; as many words as a power of two. The ceiling has one, which is
 *     always at hand: no look-up. The floor has as much as a register: no look-up does with less than one read of it, and here no line
 *     waits for it
 */
record CeilingApproach(String name, int workers, long[] memory) implements Approach {

    private static final int CHUNK = 1 << 20;

    @Override
    public void run(NumberList list, Path folder) throws Exception {
        try (FileChannel in = FileChannel.open(list.file(), StandardOpenOption.READ);
                FileChannel callable = create(folder.resolve(CALLABLE));
                FileChannel opposed = create(folder.resolve("opposed"));
                ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            Turns turns = new Turns();
            CeilingChunks chunks = new CeilingChunks(in, callable, opposed, memory, CHUNK);
            var all = IntStream.range(0, workers)
                    .mapToObj(first -> threads.submit(() -> {
                        chunks.work(first, workers, turns);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Which lines are callable is not what the register says, but how many are is about the same. */
    @Override
    public long callableBytes(NumberList list) {
        return -1;
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Chunks are written in the order they were read. */
    static final class Turns {

        private long next;

        synchronized void await(long turn) throws InterruptedException {
            while (next != turn) {
                wait();
            }
        }

        synchronized void done() {
            next++;
            notifyAll();
        }
    }
}
