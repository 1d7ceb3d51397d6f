package it.opposizioni.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class PatientReceiverTest {

    private final List<String> done = new ArrayList<>();
    private final PatientReceiver receiver = new PatientReceiver("queue", Clock.systemUTC());
    private final Message<byte[]> message = Message.of(new byte[0], () -> note("accepted"), _ -> note("given back"));

    @Test
    void whatIsHandledIsAccepted() {
        CompletionStage<Void> settled = receiver.receive(message, _ -> done.add("handled"));

        assertThat(done).containsExactly("handled", "accepted");
        assertThat(settled).isCompleted();
    }

    @Test
    void whatComesAfterTheStopIsLeftToTheEndOfTheConnection() {
        receiver.stop();

        CompletionStage<Void> settled = receiver.receive(message, _ -> done.add("handled"));

        assertThat(done).isEmpty();
        assertThat(settled.toCompletableFuture()).isNotDone();
    }

    private CompletionStage<Void> note(String what) {
        done.add(what);
        return CompletableFuture.completedFuture(null);
    }
}
