package it.opposizioni.operator.consultation.engine.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Has the chunks of one list compared, and returns them in their order. Workers are few and shared by all lists: a list
 * that gets none is compared by its own thread alone, so that many lists at once take no more than half of the machine's processors
 * beside their own.
 */
final class WorkerPool {

    private static final int PIECES_IN_FLIGHT = 4;
    private static final Executor HELPERS = helpers();

    private final Supplier<ChunkComparer> comparers;
    private final boolean helped;
    private int chunks;
    private final List<ChunkComparer> all = new ArrayList<>();
    private final Queue<ChunkComparer> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Task> pending = new ArrayDeque<>();
    private final ArrayDeque<Chunk> free = new ArrayDeque<>();
    private volatile boolean dismissed;

    WorkerPool(int workers, Supplier<ChunkComparer> comparers) {
        this.comparers = comparers;
        this.helped = workers > 1;
    }

    private static Executor helpers() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most,
                most,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("list-helper-", 0).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The comparison of one chunk; it is run by the first thread that is free for it. */
    private final class Task extends FutureTask<Chunk> {
        Task(Chunk chunk) {
            super(() -> compare(chunk), chunk);
        }
    }

    private void compare(Chunk chunk) {
        if (dismissed) {
            return;
        }
        ChunkComparer comparer = idle.poll();
        if (comparer == null) {
            comparer = another();
        }
        comparer.compare(chunk);
        idle.add(comparer);
    }

    private ChunkComparer another() {
        ChunkComparer comparer = comparers.get();
        synchronized (all) {
            all.add(comparer);
        }
        return comparer;
    }

    /** A chunk to be filled; null when all are in flight: {@link #next} brings one back. */
    Chunk free() {
        if (free.isEmpty() && chunks < (helped ? PIECES_IN_FLIGHT : 1)) {
            chunks++;
            return new Chunk();
        }
        return free.poll();
    }

    void submit(Chunk chunk) {
        Task task = new Task(chunk);
        pending.add(task);
        if (helped) {
            HELPERS.execute(task);
        } else {
            task.run();
        }
    }

    /** Nothing is left to compare. */
    boolean isIdle() {
        return pending.isEmpty() || pending.peekLast().isDone();
    }

    /** The oldest chunk in flight if it is compared, or null. */
    Chunk nextIfDone() {
        return !pending.isEmpty() && pending.peek().isDone() ? next() : null;
    }

    /** The oldest chunk in flight, compared; until it is, the caller helps. Null when there is none. */
    Chunk next() {
        Task oldest = pending.peek();
        if (oldest == null) {
            return null;
        }
        for (Task task : pending) {
            if (oldest.isDone()) {
                break;
            }
            task.run();
        }
        Chunk chunk = await(oldest);
        pending.remove();
        return chunk;
    }

    /** Adds up two halves of some work, the second in parallel if a worker is idle. */
    long sum(LongSupplier one, LongSupplier other) {
        FutureTask<Long> second = new FutureTask<>(other::getAsLong);
        if (helped) {
            HELPERS.execute(second);
        }
        long sum = one.getAsLong();
        second.run();
        return sum + await(second);
    }

    /** The caller is done with a chunk. */
    void recycle(Chunk chunk) {
        free.add(chunk);
    }

    /** Returns when nobody is at work any more; what is in flight is dropped. */
    void dismiss() {
        dismissed = true;
        for (Task task : pending) {
            task.run();
            try {
                await(task);
            } catch (RuntimeException _) {
                // the first failure is known already
            }
        }
        pending.clear();
    }

    /** After the last chunk, or after {@link #dismiss}. */
    List<ChunkComparer> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** A chunk takes a millisecond, and its memory may not go before it is done: no interruption. */
    private static <T> T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
