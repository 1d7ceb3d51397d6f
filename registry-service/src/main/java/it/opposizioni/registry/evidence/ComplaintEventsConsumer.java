package it.opposizioni.registry.evidence;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Answers every complaint with what the register knows. */
@Startup
@ApplicationScoped
class ComplaintEventsConsumer implements EventHandler {

    static final String QUEUE = "registry-service.complaint-events";

    private static final Set<String> QUESTIONS =
            Set.of("it.opposizioni.complaint.complaint-filed.v1", "it.opposizioni.complaint.evidence-requested.v1");

    private final Subscription subscription;
    private final EvidenceService evidence;

    ComplaintEventsConsumer(Inbox inbox, EvidenceService evidence) {
        this.subscription = inbox.subscribe(QUEUE, this);
        this.evidence = evidence;
    }

    /** On a busy day two hundred complaints a second: what waits is one commit. */
    @Incoming("complaint-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (QUESTIONS.contains(event.type())) {
            evidence.ask(event.as(EvidenceQuestion.class));
        }
    }

    @Override
    public void finish() {
        evidence.answer();
    }
}
