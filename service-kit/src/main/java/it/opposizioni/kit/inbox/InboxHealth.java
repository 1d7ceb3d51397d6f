package it.opposizioni.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says which messages are held back, since when and why. It never makes a service unready: requests can be answered meanwhile. */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final Inbox inbox;

    InboxHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox").up();
        inbox.subscriptions()
                .forEach(subscription -> subscription
                        .waiting()
                        .ifPresent(waiting ->
                                answer.withData(subscription.name(), waiting.reason() + " since " + waiting.since())));
        return answer.build();
    }
}
