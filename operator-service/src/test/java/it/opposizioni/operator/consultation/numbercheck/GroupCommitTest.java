package it.opposizioni.operator.consultation.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.numbercheck.GroupCommit.InDoubtException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commits are made by one thread that a test holds and lets go. */
class GroupCommitTest {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 6;
    private static final int POISON = -1;
    private static final int DOUBT = -2;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final Semaphore started = new Semaphore(0);
    private final Semaphore mayCommit = new Semaphore(0);
    private final GroupCommit<Integer, Integer> commits = new GroupCommit<>("test", 1, AT_ONCE, WAITING, this::commit);

    private List<Integer> commit(List<Integer> questions) {
        started.release();
        mayCommit.acquireUninterruptibly();
        if (questions.contains(POISON)) {
            throw new IllegalArgumentException("poison");
        }
        batches.add(questions);
        if (questions.contains(DOUBT)) {
            throw new InDoubtException(new IllegalStateException("no answer from the database"));
        }
        return questions.stream().map(q -> q * 10).toList();
    }

    @AfterEach
    void stop() {
        mayCommit.release(100);
        commits.close();
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() {
        var answer = ask(7);
        started.acquireUninterruptibly();
        assertThat(answer).isNotDone();
        mayCommit.release();
        assertThat(answer.join()).contains(70);
    }

    @Test
    void whatArrivesDuringACommitSharesTheNext() {
        var first = ask(1);
        started.acquireUninterruptibly();
        List<CompletableFuture<Optional<Integer>>> others = queue(2, 3, 4, 5, 6);
        mayCommit.release(3);
        assertThat(first.join()).contains(10);
        assertThat(others)
                .extracting(CompletableFuture::join)
                .containsExactlyInAnyOrder(
                        Optional.of(20), Optional.of(30), Optional.of(40), Optional.of(50), Optional.of(60));
        assertThat(batches).extracting(List::size).containsExactly(1, AT_ONCE, 1);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whatFailsFailsAlone() {
        var first = ask(1);
        started.acquireUninterruptibly();
        var answers = queue(2, POISON, 3);
        mayCommit.release(100);
        assertThat(first.join()).contains(10);
        assertThatThrownBy(answers.get(1)::join).hasRootCauseMessage("poison");
        assertThat(List.of(answers.get(0), answers.get(2)))
                .extracting(CompletableFuture::join)
                .containsExactlyInAnyOrder(Optional.of(20), Optional.of(30));
        assertThat(batches.stream().flatMap(List::stream)).as("each once").containsExactlyInAnyOrder(1, 2, 3);
        assertThat(ask(4).join()).contains(40);
    }

    @Test
    void whatMayHaveBeenCommittedIsNotTriedAgain() {
        ask(1);
        started.acquireUninterruptibly();
        var answers = queue(2, DOUBT, 3);
        mayCommit.release(100);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThatThrownBy(answer::join).hasRootCauseMessage("no answer from the database"));
        assertThat(batches).extracting(List::size).containsExactly(1, 3);
    }

    /** Else a database that does not answer would be asked for everybody who has left meanwhile. */
    @Test
    void aCallerThatNoLongerWaitsIsNotRetriedAlone() {
        ask(1);
        started.acquireUninterruptibly();
        var poisoned = ask(POISON, 10_000);
        var impatient = ask(2, 50);
        while (commits.waiting() < 2) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(impatient::join).hasRootCauseInstanceOf(TimeoutException.class);
        mayCommit.release(100);
        assertThatThrownBy(poisoned::join).hasRootCauseMessage("poison");
        assertThat(ask(3).join()).contains(30);
        assertThat(batches).containsExactly(List.of(1), List.of(3));
    }

    @Test
    void whenTooManyWaitTheNextIsRejected() {
        ask(1);
        started.acquireUninterruptibly();
        var waiting = queue(IntStream.rangeClosed(2, 1 + WAITING).toArray());
        assertThat(ask(99).join()).isEmpty();
        mayCommit.release(100);
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isPresent());
        assertThat(ask(5).join()).contains(50);
        assertThat(batches.stream().flatMap(List::stream)).doesNotContain(99);
    }

    @Test
    void nobodyWaitsWithoutLimit() {
        assertThatThrownBy(() -> commits.ask(1, 20, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    /** Returns when all of them are in the queue. */
    private List<CompletableFuture<Optional<Integer>>> queue(int... questions) {
        int before = commits.waiting();
        List<CompletableFuture<Optional<Integer>>> answers =
                IntStream.of(questions).mapToObj(this::ask).toList();
        while (commits.waiting() < before + questions.length) {
            Thread.onSpinWait();
        }
        return answers;
    }

    private CompletableFuture<Optional<Integer>> ask(int question) {
        return ask(question, 10_000);
    }

    private CompletableFuture<Optional<Integer>> ask(int question, long milliseconds) {
        CompletableFuture<Optional<Integer>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(commits.ask(question, milliseconds, TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException | InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
