package it.opposizioni.kit.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long tests wait for what happens elsewhere: as long as a slow and busy machine may need. A wait ends as soon as it may, so
 * patience costs nothing; that things are fast is shown by {@code deploy/bench}, never by a test.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    /** A thread for each: what is waited for in tests must not wait for a free thread of a pool that is as small as the machine. */
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(50));
    }

    /** @param what is named when it did not come */
    public static ConditionFactory await(String what) {
        return await().alias(what);
    }

    public static <T> T await(Future<T> coming) throws ExecutionException, TimeoutException, InterruptedException {
        return coming.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Each task in a thread of its own, started together.
     *
     * @return their results, in the order of the tasks
     */
    public static <T> List<T> atOnce(Collection<? extends Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    public static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        return atOnce(Collections.nCopies(times, task));
    }

    public static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }
}
