package it.opposizioni.bench.service;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long after its registration at registry-service a number is found opposed by a quick check at operator-service. */
final class Freshness {

    private static final int CHANGES = 200;
    private static final int EVERY_MILLIS = 150;
    private static final int LOOK_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROW = "/v1/carried-over-imports?effectiveFrom=2026-01-01T00:00:00Z";

    private final Consulting consulting;
    private final Api registry;

    Freshness(TrialSuite suite, Consulting consulting) {
        this.consulting = consulting;
        this.registry = new Api(suite.urls().registry(), suite.registrar());
    }

    /** @return milliseconds, from before the registration was sent */
    Histogram measure(Registers registers, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Future<Long>> all = new ArrayList<>();
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(8)) {
            for (int i = 0; i < CHANGES; i++) {
                long number = registers.free(random);
                Callable<Long> change = () -> change(number);
                all.add(threads.schedule(change, (long) i * EVERY_MILLIS, TimeUnit.MILLISECONDS));
            }
        }
        Histogram millis = new Histogram(2);
        for (Future<Long> one : all) {
            millis.recordValue(one.get());
        }
        return millis;
    }

    private long change(long number) throws InterruptedException {
        long begun = System.nanoTime();
        registry.postCsv(ROW, "number\n+" + number + "\n");
        while (!consulting.isOpposed(number)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("a registration did not reach the results in " + PATIENCE);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
