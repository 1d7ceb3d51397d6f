package it.opposizioni.operator.registerreplica;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Copies the registry's facts into the replica. A number is left out of every consultation from the moment its registration
 * arrives here (DPR 26/2022 art. 7 c. 8): that it becomes active 15 days later, is renewed or
 * about to be withdrawn changes nothing but the version of the opposition.
 */
@Startup
@ApplicationScoped
class RegistryEventsConsumer implements EventHandler {

    static final String SUBSCRIBER = "operator-service.registry-events";

    private final Subscription subscription;
    private final RegisterReplica replica;
    private final IndexFollower follower;

    RegistryEventsConsumer(Inbox inbox, RegisterReplica replica, IndexFollower follower) {
        this.subscription = inbox.subscribe(SUBSCRIBER, this);
        this.replica = replica;
        this.follower = follower;
    }

    @Incoming("registry-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(follower::signal);
    }

    @Override
    public void finish() {
        replica.write();
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            // each says all that the number opposes from now on
            case RegistryFacts.REGISTERED, RegistryFacts.MEDIA_CHANGED, RegistryFacts.RECOVERED -> opposes(event);
            case RegistryFacts.WITHDRAWN -> withdrawn(event);
            case RegistryFacts.CARRIED_OVER, RegistryFacts.REPORTED -> many(event, true);
            case RegistryFacts.CEASED -> many(event, false);
            case RegistryFacts.EXEMPTION_GRANTED -> granted(event);
            case RegistryFacts.EXEMPTION_ENDED -> ended(event);
            default -> {
                // what remains changes nothing about who may be called
                if (RegistryFacts.isOfVersionOnly(event.type())) {
                    keepVersion(event);
                }
            }
        }
    }

    private void opposes(ReceivedEvent event) {
        RegistryFacts.Opposed fact = event.as(RegistryFacts.Opposed.class);
        replica.take(List.of(new OppositionFact(
                fact.number().digits(),
                fact.oppositionId(),
                event.aggregateVersion(),
                fact.opposes(RegistryFacts.TELEPHONE),
                fact.opposes(RegistryFacts.POST),
                event.number())));
    }

    private void keepVersion(ReceivedEvent event) {
        RegistryFacts.OneOpposition fact = event.as(RegistryFacts.OneOpposition.class);
        replica.keepVersion(fact.number().digits(), fact.oppositionId(), event.aggregateVersion(), event.number());
    }

    private void withdrawn(ReceivedEvent event) {
        RegistryFacts.OneOpposition fact = event.as(RegistryFacts.OneOpposition.class);
        replica.take(List.of(new OppositionFact(
                fact.number().digits(), fact.oppositionId(), event.aggregateVersion(), false, false, event.number())));
    }

    private void many(ReceivedEvent event, boolean opposed) {
        replica.take(event.as(RegistryFacts.Many.class).oppositions().stream()
                .map(entry -> new OppositionFact(
                        entry.number().digits(), entry.oppositionId(), entry.version(), opposed, false, event.number()))
                .toList());
    }

    private void granted(ReceivedEvent event) {
        RegistryFacts.ExemptionGranted fact = event.as(RegistryFacts.ExemptionGranted.class);
        replica.apply(new ExemptionFact(
                fact.exemptionId(),
                fact.number().digits(),
                fact.operatorId(),
                event.aggregateVersion(),
                fact.from(),
                fact.until(),
                false,
                event.number()));
    }

    /** It ends as soon as its end is known: nobody may rely on it after that. */
    private void ended(ReceivedEvent event) {
        RegistryFacts.ExemptionEnded fact = event.as(RegistryFacts.ExemptionEnded.class);
        replica.apply(new ExemptionFact(
                fact.exemptionId(),
                fact.number().digits(),
                fact.operatorId(),
                event.aggregateVersion(),
                fact.endedAt(),
                fact.endedAt(),
                true,
                event.number()));
    }
}
