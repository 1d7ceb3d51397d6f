package it.opposizioni.operator;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.retry.Insistence;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Threads that work on stored lists or logs, until this copy of the service stops. A thread ends when nothing is left to do. */
public final class BackgroundWorkers {

    /** Work is read in small parts; a store or a database that does not answer is not waited for. */
    private static final Duration TO_GIVE_BACK = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Stopping stopping;
    private final Runnable work;
    private final Semaphore idle;
    private final ExecutorService threads;
    private volatile boolean ending;

    /**
     * @param name of its threads, which are numbered
     * @param size how many threads work at the same time
     * @param work takes and does one task after the other, until there is none
     */
    public BackgroundWorkers(String name, int size, Stopping stopping, Runnable work) {
        this.stopping = stopping;
        this.work = work;
        this.idle = new Semaphore(size);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    /** There is probably something to do. */
    public void signal() {
        if (!stopping.hasBegun() && idle.tryAcquire()) {
            threads.execute(this::run);
        }
    }

    private void run() {
        try {
            work.run();
        } finally {
            idle.release();
        }
    }

    /** Tells the database what it must know, once a second while it is away, until this copy stops. Other failures are thrown. */
    public void insist(Runnable telling) {
        Insistence.every(PAUSE, e -> !ending && DatabaseFailures.isAway(e)).run(telling);
    }

    /** Work that is under way has to be given back now. */
    public boolean isEnding() {
        return ending;
    }

    /** Returns when all threads have given their work back, or after some seconds. */
    public void stop() throws InterruptedException {
        ending = true;
        threads.shutdown();
        if (!threads.awaitTermination(TO_GIVE_BACK.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
