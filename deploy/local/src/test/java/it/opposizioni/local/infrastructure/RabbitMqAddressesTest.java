package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RabbitMqAddressesTest {

    @Test
    void whatIsSentToIsAnExchangeAndWhatIsConsumedIsAQueue() {
        Map<String, String> addresses = RabbitMqAddresses.of(Settings.repository(), "operator-service");

        assertThat(addresses)
                .containsEntry("OPPOSIZIONI_OUTBOX_ADDRESS", "/exchanges/operator.events")
                .containsEntry("OPPOSIZIONI_OUTBOX_CODES_ADDRESS", "/exchanges/operator.codes")
                .containsEntry("OPPOSIZIONI_OUTBOX_REPAIRS_PREFIX", "/exchanges/operator.repairs.")
                .containsEntry(
                        "MP_MESSAGING_INCOMING_REGISTRY_EVENTS_IN_ADDRESS", "/queues/operator-service.registry-events")
                .containsEntry("MP_MESSAGING_INCOMING_DEAD_LETTERS_IN_ADDRESS", "/queues/dlq.operator-service");
        assertThat(addresses.keySet()).allMatch(name -> name.matches("[A-Z_]+"));
    }
}
