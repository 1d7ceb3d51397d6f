package it.opposizioni.registry.operatordirectory;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps the {@link OperatorDirectory} up to date. */
@Startup
@ApplicationScoped
class OperatorEventsConsumer {

    static final String QUEUE = "registry-service.operator-events";

    private static final Set<String> OF_OPERATORS = Set.of(
            "it.opposizioni.operator.operator-approved.v1",
            "it.opposizioni.operator.operator-suspended.v1",
            "it.opposizioni.operator.operator-reinstated.v1",
            "it.opposizioni.operator.operator-lapsed.v1",
            "it.opposizioni.operator.operator-revoked.v1");

    private final Subscription subscription;
    private final OperatorDirectory directory;

    OperatorEventsConsumer(Inbox inbox, OperatorDirectory directory) {
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.directory = directory;
    }

    /** What this service reads of an operator. */
    record Operator(UUID operatorId, String name, String state) {}

    @Incoming("operator-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return subscription.receive(message);
    }

    void apply(ReceivedEvent event) {
        if (OF_OPERATORS.contains(event.type())) {
            Operator operator = event.as(Operator.class);
            directory.learn(operator.operatorId(), operator.name(), operator.state(), event.aggregateVersion());
        }
    }
}
