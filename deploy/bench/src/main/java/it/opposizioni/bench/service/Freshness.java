package it.opposizioni.bench.service;

import it.opposizioni.bench.load.Requests;
import it.opposizioni.local.demonstration.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * How long after a change at registry-service a number is found opposed by a quick check at operator-service. Ten changes a second are
 * followed: asking for more would be most of what the services do.
 */
final class Freshness {

    static final int PER_SECOND = 10;

    private static final int LOOK_MILLIS = 20;

    /** Who has waited for long looks less often: hundreds who wait would be most of what the services do. */
    private static final int LOOKS_OF_WHAT_WAS_WAITED = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consulting consulting;
    private final LongSupplier change;

    /** @param change makes one, of a number that operator-service does not know, and returns the number; by several threads at once */
    Freshness(Consulting consulting, LongSupplier change) {
        this.consulting = consulting;
        this.change = change;
    }

    Histogram measure(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return measureWhile(() -> System.nanoTime() < end);
    }

    /**
     * @param goOn asked before each change
     * @return milliseconds, from when the change was due, before it was sent; of one that never came, all of the patience
     */
    Histogram measureWhile(BooleanSupplier goOn) throws Exception {
        List<Future<Long>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; goOn.getAsBoolean(); i++) {
                long due = begun + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
                Requests.awaitNanos(due);
                Callable<Long> one = () -> follow(due);
                all.add(threads.submit(one));
            }
        }
        Histogram millis = new Histogram(2);
        for (Future<Long> one : all) {
            millis.recordValue(one.get());
        }
        return millis;
    }

    private long follow(long due) throws InterruptedException {
        long number = change.getAsLong();
        long waited = 0;
        while (!isOpposed(number) && waited < PATIENCE.toMillis()) {
            Thread.sleep(Math.max(LOOK_MILLIS, waited / LOOKS_OF_WHAT_WAS_WAITED));
            waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due);
    }

    /** Who is refused does not know it yet. */
    private boolean isOpposed(long number) {
        try {
            return consulting.isOpposed(number);
        } catch (ApiException _) {
            return false;
        }
    }
}
