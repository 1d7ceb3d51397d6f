package it.opposizioni.operator.evidence;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.operator.registration.decision.CaseDecided;
import it.opposizioni.operator.registration.decision.CaseDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Answers each complaint with what is known of its caller, and passes the regulator's decisions to the operators. */
@Startup
@ApplicationScoped
class ComplaintEventsConsumer {

    private static final String SUBSCRIBER = "operator-service.complaint-events";

    private final Subscription subscription;
    private final CallerStatements statements;
    private final CaseDecisions cases;

    ComplaintEventsConsumer(Inbox inbox, CallerStatements statements, CaseDecisions cases) {
        this.subscription = inbox.subscribe(SUBSCRIBER, this::apply);
        this.statements = statements;
        this.cases = cases;
    }

    @Incoming("complaint-events-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        return subscription.receive(message);
    }

    void apply(ReceivedEvent event) {
        if (event.type().equals(CaseDecided.TYPE)) {
            cases.apply(event.as(CaseDecided.class));
        } else if (EvidenceQuestion.TYPES.contains(event.type())) {
            statements.answer(event.as(EvidenceQuestion.class));
        }
    }
}
