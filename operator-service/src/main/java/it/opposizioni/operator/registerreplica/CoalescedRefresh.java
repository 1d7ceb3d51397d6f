package it.opposizioni.operator.registerreplica;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Many callers, few refreshes: every caller gets a refresh that began after its call, and those who call during one share the next.
 */
final class CoalescedRefresh {

    /** Refreshes; may fail. */
    @FunctionalInterface
    interface Refresh {
        void run() throws Exception;
    }

    private final Refresh refresh;
    private final ReentrantLock running = new ReentrantLock();
    private CompletableFuture<Void> next;

    CoalescedRefresh(Refresh refresh) {
        this.refresh = refresh;
    }

    /** @throws IllegalStateException when the refresh failed, for each of those who share it */
    void await() {
        CompletableFuture<Void> mine;
        boolean first;
        synchronized (this) {
            first = next == null;
            if (first) {
                next = new CompletableFuture<>();
            }
            mine = next;
        }
        if (first) {
            run(mine);
        }
        try {
            mine.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the register replica could not be read", e.getCause());
        }
    }

    private void run(CompletableFuture<Void> result) {
        running.lock();
        try {
            synchronized (this) {
                // callers from here on need a refresh that begins later
                next = null;
            }
            refresh.run();
            result.complete(null);
        } catch (Throwable e) {
            // an error too: those who share it must not wait for ever
            result.completeExceptionally(e);
        } finally {
            running.unlock();
        }
    }
}
