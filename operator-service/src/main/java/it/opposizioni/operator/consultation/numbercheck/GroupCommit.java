package it.opposizioni.operator.consultation.numbercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many questions, few commits: what arrives during a commit shares the next one, so that a commit costs less per question the more
 * there are, and a single question does not wait for others. Each is answered after its commit. What fails before the commit is tried
 * again question by question, so that a bad one fails alone; what may have been committed is not.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class GroupCommit<Q, A> implements AutoCloseable {

    /** It is not known whether it was committed: the database did not answer. */
    static final class InDoubtException extends RuntimeException {
        InDoubtException(RuntimeException cause) {
            super(cause);
        }
    }

    /** Commits, or throws: then none of the questions has had an effect, but for {@link InDoubtException}. */
    @FunctionalInterface
    interface Work<Q, A> {
        /** @return in the order of the questions */
        List<A> commit(List<Q> questions);
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Work<Q, A> work;
    private final int atOnce;
    private final BlockingQueue<Waiting<Q, A>> queue;
    private final List<Thread> writers = new ArrayList<>();

    /**
     * @param threads how many commit side by side
     * @param atOnce at most so many questions share a commit
     * @param waiting at most so many wait
     */
    GroupCommit(String name, int threads, int atOnce, int waiting, Work<Q, A> work) {
        this.work = work;
        this.atOnce = atOnce;
        this.queue = new ArrayBlockingQueue<>(waiting);
        for (int i = 0; i < threads; i++) {
            writers.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::run));
        }
    }

    /**
     * Asks, and waits for the commit.
     *
     * @return empty when too many are waiting; it has had no effect then
     * @throws ExecutionException the commit failed for this question alone
     * @throws TimeoutException it may still have an effect
     */
    Optional<A> ask(Q question, long most, TimeUnit unit)
            throws ExecutionException, TimeoutException, InterruptedException {
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return Optional.empty();
        }
        try {
            return Optional.of(waiting.answer().get(most, unit));
        } finally {
            // nobody waits for it any more: it is not tried again
            waiting.answer().cancel(false);
        }
    }

    int waiting() {
        return queue.size();
    }

    private void run() {
        List<Waiting<Q, A>> batch = new ArrayList<>(atOnce);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, atOnce - 1);
                commit(batch);
            } catch (InterruptedException _) {
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void commit(List<Waiting<Q, A>> batch) {
        try {
            List<A> answers = work.commit(batch.stream().map(Waiting::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1 || e instanceof InDoubtException) {
                batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
            } else {
                batch.stream()
                        .filter(waiting -> !waiting.answer().isDone())
                        .forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (Error e) {
            batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
        }
    }

    /** Commits under way are finished, no other begins. */
    @Override
    public void close() {
        writers.forEach(Thread::interrupt);
    }
}
