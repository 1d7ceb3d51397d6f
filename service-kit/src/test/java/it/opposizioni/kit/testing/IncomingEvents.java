package it.opposizioni.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.UUID;

/** Events of other services, handed to a consumer without a broker. */
public final class IncomingEvents {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private IncomingEvents() {}

    /** @param type in full: {@code it.opposizioni.operator.operator-approved.v1} */
    public static ReceivedEvent event(String type, Object aggregateId, long version, JsonNode data) {
        return new ReceivedEvent(UUID.randomUUID(), type, aggregateId.toString(), version, Instant.EPOCH, data, JSON);
    }

    /** As the inbox does: in a transaction of its own. */
    public static void deliver(EventHandler consumer, ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> consumer.apply(event));
    }
}
