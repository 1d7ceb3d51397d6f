package it.opposizioni.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BrokerOutageTest {

    private static final String TYPE = "it.opposizioni.registry.thing-registered.v1";
    private static final int CHANGES = 50;

    @Inject
    Outbox outbox;

    @Inject
    EventProbe probe;

    @Test
    void changesStayFastWhileTheBrokerIsAwayAndAreToldAfterItReturns() {
        Set<String> changed = new HashSet<>();
        RealInfrastructure.restartBroker(() -> {
            for (int i = 0; i < CHANGES; i++) {
                String id = UUID.randomUUID().toString();
                QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(new DomainEvent(TYPE, id, 1, Instant.EPOCH, Map.of())));
                changed.add(id);
            }
        });

        Set<String> told = new HashSet<>();
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            while (!told.containsAll(changed)) {
                told.add(portal.next(TYPE).aggregateId());
            }
        }
    }
}
