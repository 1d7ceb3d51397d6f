package it.opposizioni.kit.replica;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A consumer of repairs as every service with a copy has one. */
@ApplicationScoped
class ShelfRepairs {

    private final Subscription subscription;

    ShelfRepairs(Inbox inbox, Repairs repairs) {
        this.subscription = inbox.subscribe("operator-service.registry-repairs", repairs::apply);
    }

    @Incoming("registry-repairs-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return subscription.receive(message);
    }
}
