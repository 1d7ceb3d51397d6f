package it.opposizioni.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IdempotencyTest {

    public record Answer(int number) {}

    @Inject
    Idempotency idempotency;

    @Inject
    TestClock clock;

    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSameRequestRunsOnceAndGetsTheSameAnswer() {
        assertThat(ask("giulia", "key", "a")).isEqualTo(ask("giulia", "key", "a"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        ask("giulia", "key", "a");

        DomainException e = catchThrowableOfType(DomainException.class, () -> ask("giulia", "key", "b"));

        assertThat(e.type()).isEqualTo(CommonProblems.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void keysOfTwoPeopleAreIndependent() {
        assertThat(ask("giulia", "key", "a")).isNotEqualTo(ask("marco", "key", "a"));
    }

    /** Copies that do not do the same part of a request agree on its key, or it is done twice. */
    @Test
    void aPartHasTheSameKeyEverywhereAndNoneWithoutOne() {
        assertThat(Idempotency.ofPart("key", "text"))
                .isEqualTo("7e3ab9dc-6512-317e-b782-92ba151de6bd")
                .isNotEqualTo(Idempotency.ofPart("key", "calls"))
                .isNotEqualTo(Idempotency.ofPart("other", "text"));
        assertThat(Idempotency.ofPart(null, "text")).isNull();
    }

    @Test
    void aFailedRequestMayBeRepeated() {
        assertThatThrownBy(() -> idempotency.once("key", caller("giulia"), "a", Answer.class, () -> {
                    throw DomainException.notFound();
                }))
                .isInstanceOf(DomainException.class);

        assertThat(ask("giulia", "key", "a").number()).isEqualTo(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        ask("giulia", "key", "a");
        clock.shift(Duration.ofHours(25));

        assertThat(ask("giulia", "key", "b").number()).isEqualTo(2);
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldToWait() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Answer> first =
                    executor.submit(() -> idempotency.once("key", caller("giulia"), "a", Answer.class, () -> {
                        started.countDown();
                        waitFor(finish);
                        return new Answer(runs.incrementAndGet());
                    }));
            waitFor(started);

            DomainException e = catchThrowableOfType(DomainException.class, () -> ask("giulia", "key", "a"));
            finish.countDown();

            assertThat(e.type()).isEqualTo(CommonProblems.STILL_RUNNING);
            assertThat(ask(first, "giulia", "key", "a")).isEqualTo(Patience.await(first));
            assertThat(runs).hasValue(1);
        }
    }

    private Answer ask(Future<Answer> after, String who, String key, String request) throws Exception {
        Patience.await(after);
        return ask(who, key, request);
    }

    private Answer ask(String who, String key, String request) {
        return idempotency.once(key, caller(who), request, Answer.class, () -> new Answer(runs.incrementAndGet()));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Caller caller(String subject) {
        return new Caller(subject, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
