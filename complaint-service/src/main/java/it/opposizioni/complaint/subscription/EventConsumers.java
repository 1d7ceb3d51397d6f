package it.opposizioni.complaint.subscription;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.complaint.caller.CallerProjection;
import it.opposizioni.complaint.evidence.ArrivedStatements;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The queues of other services' events. Each feature picks its own events out of all that arrive. */
@Startup
@ApplicationScoped
class EventConsumers implements EventHandler {

    private static final String OPERATOR_EVENTS = "complaint-service.operator-events";
    private static final String OPERATOR_REPAIRS = "complaint-service.operator-repairs";
    private static final String REGISTRY_EVENTS = "complaint-service.registry-events";

    private final Subscription ofOperator;
    private final Subscription ofOperatorAlone;
    private final Subscription ofRegistry;
    private final CallerProjection callers;
    private final ArrivedStatements statements;

    EventConsumers(Inbox inbox, CallerProjection callers, ArrivedStatements statements, Repairs repairs) {
        this.ofOperator = inbox.subscribe(OPERATOR_EVENTS, this);
        this.ofOperatorAlone = inbox.subscribe(OPERATOR_REPAIRS, repairs::apply);
        this.ofRegistry = inbox.subscribe(REGISTRY_EVENTS, statements);
        this.callers = callers;
        this.statements = statements;
    }

    /** A statement about each complaint comes here, as on the register's queue: what waits is one commit. */
    @Incoming("operator-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> operatorEvents() {
        return ofOperator.inBatches(() -> {});
    }

    /** What operator-service sends to this service alone: the parts of the callers, and the digests, that it asked for. */
    @Incoming("operator-repairs-in")
    @Blocking
    CompletionStage<Void> onOperatorRepair(Message<byte[]> message) {
        return ofOperatorAlone.receive(message);
    }

    /** Every change of the register comes here, and only its statements about complaints have an effect: what waits is one commit. */
    @Incoming("registry-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> registryEvents() {
        return ofRegistry.inBatches(() -> {});
    }

    /** An event of operator-service. */
    @Override
    public void apply(ReceivedEvent event) {
        callers.apply(event);
        statements.apply(event);
    }

    @Override
    public void finish() {
        statements.finish();
    }
}
