package it.opposizioni.kit.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of other services, handed to a consumer without a broker. */
public final class IncomingEvents {

    /** For tests without a running service; as its own mapper, it reads past fields that it does not know. */
    private static final ObjectMapper PLAIN =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String REMEMBER = """
            insert into inbox_event (subscriber, event_id, received_at) values (?, ?, ?) on conflict do nothing
            """;

    private IncomingEvents() {}

    /** @param type in full: {@code it.opposizioni.operator.operator-approved.v1} */
    public static ReceivedEvent event(String type, Object aggregateId, long version, JsonNode data) {
        return new ReceivedEvent(UUID.randomUUID(), type, aggregateId.toString(), version, Instant.EPOCH, data, json());
    }

    private static ObjectMapper json() {
        ArcContainer service = Arc.container();
        return service == null ? PLAIN : service.instance(ObjectMapper.class).get();
    }

    /** As the inbox does: in a transaction of its own. */
    public static void deliver(EventHandler consumer, ReceivedEvent event) {
        deliver(consumer, List.of(event));
    }

    /** What waits is taken in together. */
    public static void deliver(EventHandler consumer, List<ReceivedEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> {
            events.forEach(consumer::apply);
            consumer.finish();
        });
    }

    /** As the inbox does: what came before has no effect, in the same transaction. */
    public static void deliverOnce(String subscriber, EventHandler consumer, List<ReceivedEvent> events) {
        Jdbc jdbc = Arc.container().instance(Jdbc.class).get();
        EventHandler fresh = event -> {
            if (jdbc.update(REMEMBER, subscriber, event.id(), Instant.EPOCH) == 1) {
                consumer.apply(event);
            }
        };
        deliver(fresh, events);
    }
}
