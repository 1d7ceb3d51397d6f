package it.opposizioni.registry.registersnapshot;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What operator-service sends to this service alone: what its copy of the register knows, when this database has lost it. */
@Startup
@ApplicationScoped
class OperatorRepairs {

    private final Subscription subscription;

    OperatorRepairs(Inbox inbox, Repairs repairs) {
        this.subscription = inbox.subscribe("registry-service.operator-repairs", repairs::apply);
    }

    @Incoming("operator-repairs-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        return subscription.receive(message);
    }
}
