package it.opposizioni.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.MessagePayloads;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CloudEventReaderTest {

    private static final String OF_A_LATER_RELEASE = "it.opposizioni.registry.thing-lent.v1";

    @Inject
    CloudEventReader reader;

    @Inject
    MessagePayloads payloads;

    @Inject
    EventProbe probe;

    /** To pass over it, or to give it up, would make this copy say that it knows everything up to a number, which is not so. */
    @Test
    void aFactThatOnlyALaterReleaseCanReadIsHeldAndIsNoPoison() {
        RawMessage fact = message(fact(OF_A_LATER_RELEASE), Map.of());

        assertThatThrownBy(() -> reader.read(fact))
                .isInstanceOf(UnknownEventTypeException.class)
                .matches(e -> PatientReceiver.isTransient((RuntimeException) e));
    }

    @Test
    void itPassesWhenItsPublisherSaysThatItIsOptional() {
        RawMessage fact = message(fact(OF_A_LATER_RELEASE), Map.of("cloudEvents:optional", "true"));

        assertThat(reader.read(fact).type()).isEqualTo(OF_A_LATER_RELEASE);
    }

    @Test
    void aMessageThatIsNoFactOfAStreamHoldsNothingUp() {
        RawMessage code = message(event(OF_A_LATER_RELEASE), Map.of());

        assertThat(reader.read(code).type()).isEqualTo(OF_A_LATER_RELEASE);
    }

    @Test
    void aFactOfNoUseHereIsKnown() {
        RawMessage fact = message(fact("it.opposizioni.complaint.case-decided.v1"), Map.of());

        assertThat(reader.read(fact).position()).isPresent();
    }

    private static Event fact(String type) {
        return event(type).at(new Position(UUID.randomUUID(), 1, 1, Instant.EPOCH));
    }

    private static Event event(String type) {
        return Event.of(type, UUID.randomUUID().toString(), 1, JsonNodeFactory.instance.objectNode());
    }

    private RawMessage message(Event event, Map<String, Object> more) {
        Map<String, Object> attributes = new HashMap<>(more);
        probe.attributes(event).getMap().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        MessagePayloads.Body body = payloads.seal(attributes, event.data().toString());
        return new RawMessage(attributes, body.contentType(), body.bytes());
    }
}
