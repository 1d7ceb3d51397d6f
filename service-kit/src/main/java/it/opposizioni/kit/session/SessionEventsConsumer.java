package it.opposizioni.kit.session;

import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Learns from the portal which sessions have ended. The portal itself, which knows, excludes this bean. */
@ApplicationScoped
class SessionEventsConsumer {

    private final Inbox inbox;
    private final EndedSessions ended;
    private final String subscriber;

    SessionEventsConsumer(
            Inbox inbox, EndedSessions ended, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.inbox = inbox;
        this.ended = ended;
        this.subscriber = service + ".portal-events";
    }

    @Incoming("portal-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return inbox.receive(subscriber, message, this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.type().equals(SessionEnded.TYPE)) {
            SessionEnded session = event.as(SessionEnded.class);
            ended.add(session.sessionId(), session.expiresAt());
        }
    }
}
