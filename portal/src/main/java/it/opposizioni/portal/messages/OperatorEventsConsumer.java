package it.opposizioni.portal.messages;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Empties the queue of what operator-service tells: nobody gets a message about it yet, and a queue must not fill up. */
@ApplicationScoped
class OperatorEventsConsumer {

    static final String QUEUE = "portal.operator-events";

    private final Inbox inbox;

    OperatorEventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("operator-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return inbox.receive(QUEUE, message, event -> {});
    }
}
