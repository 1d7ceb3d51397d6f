package it.opposizioni.kit.inbox;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchReceiverTest {

    private static final String BAD = "bad";

    private final List<List<String>> handled = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> returned = new CopyOnWriteArrayList<>();
    private final AtomicLong requested = new AtomicLong();
    private final CountDownLatch firstIsHandled = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final PatientReceiver receiver = new PatientReceiver("queue", Clock.systemUTC());
    private final BatchReceiver batches = new BatchReceiver("queue", receiver, this::together, this::alone, () -> {});

    @AfterEach
    void stop() throws InterruptedException {
        goOn.countDown();
        receiver.stop();
        batches.stop();
    }

    @Test
    void whatHasArrivedMeanwhileIsHandledTogetherAndInOrder() throws InterruptedException {
        beginWith("first");

        List.of("a", "b", "c").forEach(this::arrive);
        goOn.countDown();

        await().until(() -> accepted.size() == 4);
        assertThat(handled).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void whatCannotBeHandledTogetherIsHandledOneByOne() throws InterruptedException {
        beginWith("first");

        List.of("a", BAD, "c").forEach(this::arrive);
        goOn.countDown();

        await().until(() -> accepted.size() == 4);
        assertThat(handled).containsExactly(List.of("first"), List.of("a"), List.of(BAD), List.of("c"));
    }

    @Test
    void longMessagesAreHandledFewAtATime() throws InterruptedException {
        String text = "x".repeat(150_000);
        beginWith("first");

        List.of(text, text, text).forEach(this::arrive);
        goOn.countDown();

        await().until(() -> accepted.size() == 4);
        assertThat(handled).containsExactly(List.of("first"), List.of(text, text), List.of(text));
    }

    @Test
    void asManyAreAskedForAsWereSettled() throws InterruptedException {
        beginWith("first");
        long before = requested.get();

        List.of("a", "b", "c").forEach(this::arrive);
        goOn.countDown();

        await().until(() -> requested.get() == before + 4);
    }

    @Test
    void whatWaitsAtTheStopGoesBack() throws InterruptedException {
        beginWith("first");
        List.of("a", "b").forEach(this::arrive);

        Thread stopping = Thread.ofPlatform().start(() -> {
            receiver.stop();
            try {
                batches.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        stopping.join();

        assertThat(accepted).containsExactly("first");
        assertThat(returned).containsExactly("a", "b");
    }

    /** Its handling lasts until it is to go on. */
    private void beginWith(String first) throws InterruptedException {
        batches.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                requested.addAndGet(more);
            }

            @Override
            public void cancel() {
                throw new UnsupportedOperationException();
            }
        });
        arrive(first);
        firstIsHandled.await();
    }

    private void arrive(String text) {
        batches.onNext(Message.of(
                text.getBytes(StandardCharsets.UTF_8),
                () -> settled(accepted, text),
                reason -> settled(returned, text)));
    }

    private static CompletionStage<Void> settled(List<String> where, String text) {
        where.add(text);
        return CompletableFuture.completedFuture(null);
    }

    private void together(List<RawMessage> messages) {
        List<String> texts = messages.stream().map(BatchReceiverTest::text).toList();
        if (texts.contains(BAD)) {
            throw new IllegalStateException("not together");
        }
        handled.add(texts);
    }

    private void alone(RawMessage message) {
        handled.add(List.of(text(message)));
        firstIsHandled.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(RawMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }
}
