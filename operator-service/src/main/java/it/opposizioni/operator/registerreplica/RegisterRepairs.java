package it.opposizioni.operator.registerreplica;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.replica.Repairs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What the registry sends to this service alone: the parts of the register, and the digests, that it asked for. */
@Startup
@ApplicationScoped
class RegisterRepairs {

    private final Subscription subscription;
    private final IndexFollower follower;

    RegisterRepairs(Inbox inbox, Repairs repairs, IndexFollower follower) {
        this.subscription = inbox.subscribe("operator-service.registry-repairs", repairs::apply);
        this.follower = follower;
    }

    @Incoming("registry-repairs-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        CompletionStage<Void> settled = subscription.receive(message);
        follower.signal();
        return settled;
    }
}
