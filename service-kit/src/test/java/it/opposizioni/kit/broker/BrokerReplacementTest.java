package it.opposizioni.kit.broker;

import static it.opposizioni.kit.testing.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Two brokers, of which one answers at a time. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BrokerReplacementTest {

    private static final String SENT = "it.opposizioni.registry.thing-registered.v1";
    private static final String RECEIVED = "it.opposizioni.registry.thing-noted.v1";

    @Inject
    Outbox outbox;

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @Test
    void whenABrokerGoesAwaySenderAndConsumerGoOnWithTheNext() {
        // a broker that goes away while a channel is just being opened is another case
        assertConsumes();
        RealInfrastructure.replaceBroker();
        assertBothGoOn();

        RealInfrastructure.replaceBroker();
        assertBothGoOn();
    }

    /** The connector's client counts over the life of a channel, and gives up after six by default; on both brokers the same. */
    @Test
    @DisabledIfSystemProperty(named = "opposizioni.test.broker", matches = "rabbitmq")
    void noNumberOfOutagesEndsAChannel() {
        for (int i = 0; i < 8; i++) {
            RealInfrastructure.replaceBroker();
            assertConsumes();
        }
    }

    private void assertBothGoOn() {
        String id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new DomainEvent(SENT, id, 1, Instant.EPOCH, Map.of())));
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            portal.about(id);
        }
        assertConsumes();
    }

    private void assertConsumes() {
        String noted = UUID.randomUUID().toString();
        probe.publish(
                "registry.events",
                EventProbe.Event.of(RECEIVED, noted, 1, json.createObjectNode().put("note", "after it")));
        await().until(() -> hasEffect(noted));
    }

    private boolean hasEffect(String aggregate) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select 1 from effect where aggregate_id = ?")) {
            select.setString(1, aggregate);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
