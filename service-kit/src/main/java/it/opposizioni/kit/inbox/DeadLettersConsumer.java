package it.opposizioni.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.crypto.UnknownMessageKeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Takes over what the broker has put into this service's queue of dead letters, its last fence, so that all that was given up is seen in
 * one place and can be processed again from there.
 */
@ApplicationScoped
class DeadLettersConsumer {

    private final FailedEvents failures;
    private final CloudEventReader reader;
    private final PatientReceiver receiver;

    DeadLettersConsumer(
            FailedEvents failures,
            CloudEventReader reader,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.failures = failures;
        this.reader = reader;
        this.receiver = new PatientReceiver("dlq." + service, clock);
    }

    @Incoming("dead-letters-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        String subscriber = OriginalQueue.of(message);
        return receiver.receive(message, raw -> keep(subscriber, raw));
    }

    private void keep(String subscriber, RawMessage message) {
        ReceivedEvent event;
        try {
            event = reader.read(message);
        } catch (IllegalArgumentException | UnknownMessageKeyException | UnknownEventTypeException e) {
            failures.buryUnreadable(subscriber, message, reader.envelope(message), e);
            return;
        }
        failures.buryUndelivered(subscriber, event);
    }

    void stop(@Observes ShutdownEvent event) {
        receiver.stop();
    }
}
