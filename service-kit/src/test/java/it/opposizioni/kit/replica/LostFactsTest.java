package it.opposizioni.kit.replica;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.PublishedStream.NumberRange;
import it.opposizioni.kit.replica.RepairMessages.FactsGone;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts that their publisher does not keep any more, of which this service has no copy: it can only take note of the loss. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LostFactsTest {

    private static final String ADDRESS = "portal.events";
    private static final String SUBSCRIBER = "service-kit.portal-events";
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Inject
    EventProbe probe;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    private final UUID stream = UUID.randomUUID();

    @Test
    void theSubscriberThatAskedGoesOnWithoutThem() {
        told(1);
        told(3);
        gone(4, SUBSCRIBER, new NumberRange(2, 2));
        await().until(() -> contiguous() == 4);
    }

    @Test
    void anotherSubscriberStillWaitsForItsOwn() {
        told(1);
        told(3);
        gone(4, "complaint-service.portal-events", new NumberRange(2, 2));
        told(2);
        await().until(() -> contiguous() == 4);
        assertThat(jdbc.exists("select from inbox_event where stream_id = ? and sequence = 2", stream))
                .isTrue();
    }

    private void told(long number) {
        publish(number, "it.opposizioni.portal.heartbeat.v1", json.createObjectNode());
    }

    private void gone(long number, String subscriber, NumberRange range) {
        FactsGone gone = new FactsGone(subscriber, stream, 1, List.of(range));
        publish(number, "it.opposizioni.portal.facts-gone.v1", json.valueToTree(gone));
    }

    private void publish(long number, String type, JsonNode data) {
        Event fact = Event.of(type, "a" + number, 1, data);
        probe.publish(ADDRESS, fact.at(new Position(stream, 1, number, NOON.plusSeconds(number))));
    }

    private long contiguous() {
        return jdbc.first(
                        "select contiguous from inbox_stream where subscriber = ? and stream_id = ?",
                        row -> row.getLong(1),
                        SUBSCRIBER,
                        stream)
                .orElse(0L);
    }
}
