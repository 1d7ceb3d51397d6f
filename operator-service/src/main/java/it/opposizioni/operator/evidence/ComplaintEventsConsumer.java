package it.opposizioni.operator.evidence;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.replica.Repairs;
import it.opposizioni.operator.registration.decision.CaseAppealChanged;
import it.opposizioni.operator.registration.decision.CaseAppeals;
import it.opposizioni.operator.registration.decision.CaseDecided;
import it.opposizioni.operator.registration.decision.CaseDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Answers each complaint with what is known of its caller, and passes the regulator's decisions to the operators. */
@Startup
@ApplicationScoped
class ComplaintEventsConsumer implements EventHandler {

    private static final String SUBSCRIBER = "operator-service.complaint-events";

    private final Subscription subscription;
    private final Subscription ofItsCopy;
    private final CallerStatements statements;
    private final CaseDecisions cases;
    private final CaseAppeals appeals;

    ComplaintEventsConsumer(
            Inbox inbox, Repairs repairs, CallerStatements statements, CaseDecisions cases, CaseAppeals appeals) {
        this.subscription = inbox.subscribe(SUBSCRIBER, this);
        this.ofItsCopy = inbox.subscribe("operator-service.complaint-repairs", repairs::apply);
        this.statements = statements;
        this.cases = cases;
        this.appeals = appeals;
    }

    /** On a busy day two hundred complaints a second: what waits is one commit. */
    @Incoming("complaint-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    /**
     * What complaint-service sends to this service alone: the decided cases, and their digests, that it asked for; and, after the restore of an
     * older backup, what complaint-service knows of the callers.
     */
    @Incoming("complaint-repairs-in")
    @Blocking
    CompletionStage<Void> onRepair(Message<byte[]> message) {
        return ofItsCopy.receive(message);
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.type().equals(CaseDecided.TYPE)) {
            cases.apply(event.as(CaseDecided.class), event.number());
        } else if (event.type().equals(CaseAppealChanged.TYPE)) {
            appeals.apply(event.as(CaseAppealChanged.class), event.number());
        } else if (EvidenceQuestion.TYPES.contains(event.type())) {
            statements.ask(event.as(EvidenceQuestion.class));
        }
    }

    @Override
    public void finish() {
        statements.answer();
    }
}
