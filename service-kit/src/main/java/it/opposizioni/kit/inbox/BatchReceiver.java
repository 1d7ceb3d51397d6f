package it.opposizioni.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Handles the messages of one queue in the order in which they come: all that wait in one commit, which costs hardly more than that of one. When they
 * cannot be handled together, each is handled alone, as by {@link PatientReceiver}. One thread handles them.
 */
final class BatchReceiver implements Flow.Subscriber<Message<byte[]>> {

    private static final Logger LOG = Logger.getLogger(BatchReceiver.class);
    private static final int MOST = 64;

    /** One event of many numbers has up to 100 kB, and takes ten times as much where it is read. */
    private static final int MOST_BYTES = 200_000;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final String queue;
    private final PatientReceiver receiver;
    private final Consumer<List<RawMessage>> together;
    private final Consumer<RawMessage> alone;
    private final Runnable settled;
    private final BlockingQueue<Message<byte[]>> arrived = new LinkedBlockingQueue<>();
    private volatile boolean running = true;
    private volatile Thread worker;
    private Flow.Subscription subscription;

    /**
     * @param together changes nothing when it throws
     * @param settled done whenever some have had their effect
     */
    BatchReceiver(
            String queue,
            PatientReceiver receiver,
            Consumer<List<RawMessage>> together,
            Consumer<RawMessage> alone,
            Runnable settled) {
        this.queue = queue;
        this.receiver = receiver;
        this.together = together;
        this.alone = alone;
        this.settled = settled;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        worker = Thread.ofPlatform().name("inbox-" + queue).daemon().start(this::work);
        subscription.request(MOST);
    }

    @Override
    public void onNext(Message<byte[]> message) {
        arrived.add(message);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.errorf(failure, "The channel of %s has ended", queue);
    }

    @Override
    public void onComplete() {
        LOG.debugf("The channel of %s has ended", queue);
    }

    private void work() {
        List<Message<byte[]>> taken = new ArrayList<>(MOST);
        try {
            while (running) {
                Message<byte[]> first = arrived.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    take(first, taken);
                    settle(taken);
                    subscription.request(taken.size());
                    taken.clear();
                }
            }
        } catch (InterruptedException _) {
            LOG.debugf("%s was interrupted", queue);
        }
        giveBack();
    }

    private void take(Message<byte[]> first, List<Message<byte[]>> taken) {
        int bytes = 0;
        for (Message<byte[]> next = first; next != null; next = bytes < MOST_BYTES ? arrived.poll() : null) {
            taken.add(next);
            bytes += lengthOf(next);
        }
    }

    /** What is no event may be anything. */
    private static int lengthOf(Message<?> message) {
        return message.getPayload() instanceof byte[] body ? body.length : 0;
    }

    private void settle(List<Message<byte[]>> messages) {
        if (messages.size() == 1 || !settleTogether(messages)) {
            messages.forEach(message -> receiver.receive(message, alone));
        }
        try {
            settled.run();
            // the messages are settled already, and nobody else would go on with this queue
        } catch (RuntimeException e) {
            LOG.errorf(e, "After messages for %s", queue);
        }
    }

    private boolean settleTogether(List<Message<byte[]>> messages) {
        try {
            together.accept(messages.stream().map(RawMessage::of).toList());
        } catch (RuntimeException e) {
            LOG.debugf(e, "%d messages for %s are handled one by one", messages.size(), queue);
            return false;
        }
        messages.forEach(Message::ack);
        return true;
    }

    /** Another copy, or the next start, gets what has not been handled. */
    private void giveBack() {
        for (Message<byte[]> message = arrived.poll(); message != null; message = arrived.poll()) {
            message.nack(new InterruptedException("stopping"));
        }
    }

    /** What is being handled is finished first; what waits for its turn goes back. */
    void stop() throws InterruptedException {
        running = false;
        Thread working = worker;
        if (working != null) {
            working.join(STOP);
        }
    }
}
