package it.opposizioni.portal.letters;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * One-time codes: by queues and threads of their own, so that who waits for one at the page does not wait for what else is published.
 * Codes are worth nothing out of order either, so that copies share the queues.
 */
@Startup
@ApplicationScoped
class CodesConsumer {

    static final String REGISTRY_QUEUE = "portal.registry-codes";
    static final String OPERATOR_QUEUE = "portal.operator-codes";

    /** Pool of threads; its size is in application.properties. */
    private static final String THREADS = "codes";

    private final Subscription registry;
    private final Subscription operator;

    CodesConsumer(Inbox inbox, CodeNotifier codes) {
        this.registry = inbox.subscribe(REGISTRY_QUEUE, codes::write);
        this.operator = inbox.subscribe(OPERATOR_QUEUE, codes::write);
    }

    @Incoming("registry-codes-in")
    @Blocking(THREADS)
    CompletionStage<Void> onRegistry(Message<?> message) {
        return registry.receive(message);
    }

    @Incoming("operator-codes-in")
    @Blocking(THREADS)
    CompletionStage<Void> onOperator(Message<?> message) {
        return operator.receive(message);
    }
}
