package it.opposizioni.portal.sending;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import it.opposizioni.portal.sending.held.SendingGate;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The threads, with a sender that only says what it was asked for. */
class SendingWorkersTest {

    private final MessageSender sender = mock(MessageSender.class);
    private final SendingGate gate = mock(SendingGate.class, _ -> true);
    private final CountDownLatch end = new CountDownLatch(1);
    private SendingWorkers workers;

    private void start(String sendEvery) {
        SendingConfig config = new SmallRyeConfigBuilder()
                .withMapping(SendingConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("opposizioni.messages.send-every", sendEvery)
                .build()
                .getConfigMapping(SendingConfig.class);
        workers = new SendingWorkers(sender, gate, config);
        workers.start(null);
    }

    @AfterEach
    void stop() throws InterruptedException {
        end.countDown();
        workers.wake(new MessageStored(Lane.CODES));
        workers.stop(null);
    }

    @Test
    void aCodeLeavesWhileEverythingElseHangs() {
        CountDownLatch hanging = new CountDownLatch(9);
        when(sender.sendSome(any(), any())).thenAnswer(_ -> {
            hanging.countDown();
            end.await();
            return false;
        });
        AtomicInteger looked = new AtomicInteger();
        doAnswer(_ -> looked.incrementAndGet() < 0).when(sender).sendSome(eq(Lane.CODES), any());
        start("PT0.05S");
        await("all other workers hang").until(() -> hanging.getCount() == 0);
        int before = looked.get();
        await("codes are looked for").until(() -> looked.get() > before + 8);
    }

    @Test
    void aLaneThatIsClosedSendsNothing() {
        AtomicInteger letters = new AtomicInteger();
        AtomicInteger codes = new AtomicInteger();
        when(gate.isOpen(any())).thenAnswer(asked -> asked.getArgument(0) == Lane.CODES);
        when(sender.sendSome(any(), any())).thenAnswer(_ -> letters.incrementAndGet() < 0);
        doAnswer(_ -> codes.incrementAndGet() < 0).when(sender).sendSome(eq(Lane.CODES), any());
        start("PT0.01S");
        await("codes are looked for").until(() -> codes.get() > 50);
        assertThat(letters.get()).isZero();
    }

    @Test
    void aStoredCodeWakesAWorkerThatWouldWaitForLong() {
        AtomicInteger looked = new AtomicInteger();
        when(sender.sendSome(any(), any())).thenReturn(false);
        doAnswer(_ -> looked.incrementAndGet() < 0).when(sender).sendSome(eq(Lane.CODES), any());
        start("PT5S");
        await("each has looked once").until(() -> looked.get() == 4);
        workers.wake(new MessageStored(Lane.CODES));
        await("one looks again").until(() -> looked.get() == 5);
    }

    @Test
    void aFailureEndsNoWorker() {
        AtomicInteger looked = new AtomicInteger();
        when(sender.sendSome(any(), any())).thenAnswer(_ -> {
            looked.incrementAndGet();
            throw new IllegalStateException("no database");
        });
        start("PT0.01S");
        await("all go on").until(() -> looked.get() > 50);
        assertThat(looked.get()).isGreaterThan(50);
    }
}
