package it.opposizioni.bench.facts;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets traffic flow until it is closed. What is not accepted in time is left out, and counted. */
public final class Flow implements AutoCloseable {

    private static final int AT_ONCE = 32;

    private final Traffic traffic;
    private final int factsPerSecond;
    private final Thread thread;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final long begun = System.nanoTime();
    private volatile boolean flowing = true;
    private volatile Exception failure;

    public Flow(Traffic traffic, int factsPerSecond) {
        this.traffic = traffic;
        this.factsPerSecond = factsPerSecond;
        this.thread = Thread.ofPlatform().name("traffic").start(this::run);
    }

    private void run() {
        double perSecond = (double) factsPerSecond / traffic.factsPerRequest();
        int ahead = Math.max(1, (int) Math.ceil(perSecond));
        try {
            for (long sent = 0; flowing; sent++) {
                if (sent % ahead == 0) {
                    traffic.prepare(ahead);
                }
                long due = begun + (long) (sent / perSecond * TimeUnit.SECONDS.toNanos(1));
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                places.acquire();
                requests.execute(this::request);
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    private void request() {
        try {
            (traffic.request() ? accepted : refused).incrementAndGet();
        } finally {
            places.release();
        }
    }

    /** Facts that were recorded in a second until now. */
    public double reached() {
        return accepted.get() * traffic.factsPerRequest() / ((System.nanoTime() - begun) / 1e9);
    }

    /** What it came to. */
    public String summary() {
        return "%.0f facts/s of %s reached, %d requests refused"
                .formatted(reached(), traffic.publisher(), refused.get());
    }

    /** Returns when the last request has been answered. @throws IllegalStateException when the traffic has ended before */
    @Override
    public void close() {
        flowing = false;
        try {
            thread.join();
            requests.shutdown();
            requests.awaitTermination(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw new IllegalStateException("the traffic has ended: " + failure.getMessage(), failure);
        }
    }
}
