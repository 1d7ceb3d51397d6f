package it.opposizioni.registry.operatordirectory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Operators as the operator-service tells of them, for tests. */
@ApplicationScoped
public class Operators {

    private final OperatorEventsConsumer consumer;
    private final ObjectMapper json;

    Operators(OperatorEventsConsumer consumer, ObjectMapper json) {
        this.consumer = consumer;
        this.json = json;
    }

    public void approved(UUID operatorId, String name) {
        tell("operator-approved", operatorId, name, 1, "ACTIVE");
    }

    /** @param event as in {@code it.opposizioni.operator.<event>.v1} */
    public void tell(String event, UUID operatorId, String name, long version, String state) {
        ReceivedEvent received = new ReceivedEvent(
                UUID.randomUUID(),
                "it.opposizioni.operator." + event + ".v1",
                operatorId.toString(),
                version,
                Instant.EPOCH,
                json.createObjectNode()
                        .put("operatorId", operatorId.toString())
                        .put("name", name)
                        .put("state", state),
                json);
        QuarkusTransaction.requiringNew().run(() -> consumer.apply(received));
    }
}
