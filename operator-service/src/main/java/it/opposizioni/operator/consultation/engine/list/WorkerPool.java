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
 *
 * @param <C> what the list is cut into
 * @param <W> what compares it, one for each thread
 */
public final class WorkerPool<C extends TextChunk, W extends WorkerPool.Worker<C>> {

    private static final int PIECES_IN_FLIGHT = 4;
    private static final Executor HELPERS = helpers();

    private final Supplier<C> newChunks;
    private final Supplier<W> newWorkers;
    private final boolean helped;
    private int chunks;
    private final List<W> all = new ArrayList<>();
    private final Queue<W> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Task> pending = new ArrayDeque<>();
    private final ArrayDeque<C> free = new ArrayDeque<>();
    private volatile boolean dismissed;

    /** Works on one chunk after the other, on one thread at a time. */
    @FunctionalInterface
    public interface Worker<C extends TextChunk> {
        void work(C chunk);
    }

    /** @param workers as of {@link ListOptions} */
    public WorkerPool(int workers, Supplier<C> newChunks, Supplier<W> newWorkers) {
        this.newChunks = newChunks;
        this.newWorkers = newWorkers;
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
    private final class Task extends FutureTask<C> {
        Task(C chunk) {
            super(() -> work(chunk), chunk);
        }
    }

    private void work(C chunk) {
        if (dismissed) {
            return;
        }
        W worker = idle.poll();
        if (worker == null) {
            worker = another();
        }
        worker.work(chunk);
        idle.add(worker);
    }

    private W another() {
        W worker = newWorkers.get();
        synchronized (all) {
            all.add(worker);
        }
        return worker;
    }

    /** A chunk to be filled; null when all are in flight: {@link #next} brings one back. */
    public C free() {
        if (free.isEmpty() && chunks < (helped ? PIECES_IN_FLIGHT : 1)) {
            chunks++;
            return newChunks.get();
        }
        return free.poll();
    }

    public void submit(C chunk) {
        Task task = new Task(chunk);
        pending.add(task);
        if (helped) {
            HELPERS.execute(task);
        } else {
            task.run();
        }
    }

    /** Nothing is left to compare. */
    public boolean isIdle() {
        return pending.isEmpty() || pending.peekLast().isDone();
    }

    /** The oldest chunk in flight if it is compared, or null. */
    public C nextIfDone() {
        return !pending.isEmpty() && pending.peek().isDone() ? next() : null;
    }

    /** The oldest chunk in flight, compared; until it is, the caller helps. Null when there is none. */
    public C next() {
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
        C chunk = await(oldest);
        pending.remove();
        return chunk;
    }

    /** As {@link #sum(int, LongSupplier, LongSupplier)}. */
    long sum(LongSupplier one, LongSupplier other) {
        return sum(helped ? 2 : 1, one, other);
    }

    /** Adds up two halves of some work, the second in parallel if there may be two workers and one is idle. */
    public static long sum(int workers, LongSupplier one, LongSupplier other) {
        FutureTask<Long> second = new FutureTask<>(other::getAsLong);
        if (workers > 1) {
            HELPERS.execute(second);
        }
        long sum = one.getAsLong();
        second.run();
        return sum + await(second);
    }

    /** The caller is done with a chunk. */
    public void recycle(C chunk) {
        free.add(chunk);
    }

    /** Returns when nobody is at work any more; what is in flight is dropped. */
    public void dismiss() {
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
    List<W> all() {
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
