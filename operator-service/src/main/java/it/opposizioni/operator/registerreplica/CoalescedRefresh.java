package it.opposizioni.operator.registerreplica;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Many ask at once, few looks are taken: everybody gets a look that began after they asked, and those who ask while one is being
 * taken share the next.
 */
final class CoalescedRefresh {

    /** Looks; may fail. */
    @FunctionalInterface
    interface Look {
        void take() throws Exception;
    }

    private final Look look;
    private final ReentrantLock taking = new ReentrantLock();
    private CompletableFuture<Void> next;

    CoalescedRefresh(Look look) {
        this.look = look;
    }

    /** @throws IllegalStateException when the look failed, for each of those who share it */
    void take() {
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
            takeFor(mine);
        }
        try {
            mine.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the register replica could not be read", e.getCause());
        }
    }

    private void takeFor(CompletableFuture<Void> those) {
        taking.lock();
        try {
            synchronized (this) {
                // whoever asks from here on needs a look that begins later
                next = null;
            }
            look.take();
            those.complete(null);
        } catch (Throwable e) {
            // an error too: those who share it must not wait for ever
            those.completeExceptionally(e);
        } finally {
            taking.unlock();
        }
    }
}
