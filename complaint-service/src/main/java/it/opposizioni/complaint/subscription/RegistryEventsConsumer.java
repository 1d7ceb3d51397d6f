package it.opposizioni.complaint.subscription;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the register tells us: of all its events only its statements about complaints have an effect here. */
@ApplicationScoped
class RegistryEventsConsumer {

    static final String QUEUE = "complaint-service.registry-events";

    private final Inbox inbox;
    private final EvidenceService evidence;

    RegistryEventsConsumer(Inbox inbox, EvidenceService evidence) {
        this.inbox = inbox;
        this.evidence = evidence;
    }

    @Incoming("registry-events-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        return inbox.receive(QUEUE, message, evidence::apply);
    }
}
