package it.opposizioni.registry.operatordirectory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators as the operator-service's events describe them, for tests. */
@ApplicationScoped
public class Operators {

    public static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    public static final UUID BETA = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final OperatorEventsConsumer consumer;

    Operators(OperatorEventsConsumer consumer) {
        this.consumer = consumer;
    }

    public void approved(UUID operatorId, String name) {
        receive("operator-approved", operatorId, name, 1, "ACTIVE");
    }

    public void receive(String event, UUID operatorId, String name, long version, String state) {
        receive(event, operatorId, version, data(operatorId, name, state));
    }

    /** @param event as in {@code it.opposizioni.operator.<event>.v1} */
    void receive(String event, UUID operatorId, long version, JsonNode data) {
        String type = "it.opposizioni.operator." + event + ".v1";
        IncomingEvents.deliver(consumer::apply, IncomingEvents.event(type, operatorId, version, data));
    }

    private static JsonNode data(UUID operatorId, String name, String state) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("operatorId", operatorId.toString())
                .put("name", name)
                .put("state", state);
    }
}
