package it.opposizioni.complaint.subscription;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.complaint.caller.CallerProjection;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** One queue for all that operator-service tells us; each feature takes what is its own. */
@ApplicationScoped
class OperatorEventsConsumer {

    static final String QUEUE = "complaint-service.operator-events";

    private final Inbox inbox;
    private final CallerProjection callers;
    private final EvidenceService evidence;

    OperatorEventsConsumer(Inbox inbox, CallerProjection callers, EvidenceService evidence) {
        this.inbox = inbox;
        this.callers = callers;
        this.evidence = evidence;
    }

    @Incoming("operator-events-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        return inbox.receive(QUEUE, message, this::apply);
    }

    private void apply(ReceivedEvent event) {
        callers.apply(event);
        evidence.apply(event);
    }
}
