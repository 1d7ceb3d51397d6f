package it.opposizioni.kit.session;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Learns from the portal which sessions have ended. The portal itself, which knows, excludes this bean. */
@Startup
@ApplicationScoped
class SessionEventsConsumer {

    private final Subscription subscription;
    private final EndedSessions ended;
    private final Instance<PortalEventHandler> others;

    SessionEventsConsumer(
            Inbox inbox,
            EndedSessions ended,
            Instance<PortalEventHandler> others,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.subscription = inbox.subscribe(service + ".portal-events", this::apply);
        this.ended = ended;
        this.others = others;
    }

    @Incoming("portal-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return subscription.receive(message);
    }

    private void apply(ReceivedEvent event) {
        if (event.type().equals(SessionEnded.TYPE)) {
            SessionEnded session = event.as(SessionEnded.class);
            ended.add(session.sessionId(), session.expiresAt());
        }
        others.forEach(other -> other.apply(event));
    }
}
