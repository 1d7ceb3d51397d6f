package it.opposizioni.registry.operatordirectory;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps the {@link OperatorDirectory} up to date. */
@Startup
@ApplicationScoped
class OperatorEventsConsumer {

    static final String QUEUE = "registry-service.operator-events";

    static final Set<String> OF_OPERATORS = Set.of(
            "it.opposizioni.operator.operator-approved.v1",
            "it.opposizioni.operator.operator-suspended.v1",
            "it.opposizioni.operator.operator-reinstated.v1",
            "it.opposizioni.operator.operator-lapsed.v1",
            "it.opposizioni.operator.operator-revoked.v1",
            // name and state stay; but the directory is compared with the version that was announced last
            "it.opposizioni.operator.operator-changed.v1");

    private final Subscription subscription;
    private final Subscription repairs;
    private final OperatorDirectory directory;

    OperatorEventsConsumer(Inbox inbox, OperatorDirectory directory, Repairs copies) {
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.repairs = inbox.subscribe("registry-service.operator-repairs", copies::apply);
        this.directory = directory;
    }

    /** What operators' records say about each complaint comes here too, on a busy day two hundred a second: what waits is one commit. */
    @Incoming("operator-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    /** What operator-service sends to this service alone: the parts of the directory, and the digests, that it asked for. */
    @Incoming("operator-repairs-in")
    @Blocking
    CompletionStage<Void> onRepair(Message<?> message) {
        return repairs.receive(message);
    }

    void apply(ReceivedEvent event) {
        if (OF_OPERATORS.contains(event.type())) {
            directory.learn(event.as(ListedOperator.class), event.aggregateVersion(), event.number());
        }
    }
}
