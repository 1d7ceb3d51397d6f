package it.opposizioni.portal.letters;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * One-time codes: by queues and threads of their own, so that who waits for one at the page does not wait for what else is published.
 * Codes are worth nothing out of order either, so that copies share the queues.
 */
@ApplicationScoped
class CodesConsumer {

    static final String REGISTRY_QUEUE = "portal.registry-codes";
    static final String OPERATOR_QUEUE = "portal.operator-codes";

    /** Pool of threads; its size is in application.properties. */
    private static final String THREADS = "codes";

    private final Inbox inbox;
    private final CodeNotifier codes;

    CodesConsumer(Inbox inbox, CodeNotifier codes) {
        this.inbox = inbox;
        this.codes = codes;
    }

    @Incoming("registry-codes-in")
    @Blocking(THREADS)
    CompletionStage<Void> onRegistry(Message<?> message) {
        return inbox.receive(REGISTRY_QUEUE, message, codes::write);
    }

    @Incoming("operator-codes-in")
    @Blocking(THREADS)
    CompletionStage<Void> onOperator(Message<?> message) {
        return inbox.receive(OPERATOR_QUEUE, message, codes::write);
    }
}
