package it.opposizioni.operator.registerreplica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The register as the registry's events tell of it, for tests; and the index, to be reset after the tables were emptied. */
@ApplicationScoped
public class Register {

    private final RegistryEventsConsumer consumer;
    private final IndexFollower follower;
    private final ObjectMapper json;

    Register(RegistryEventsConsumer consumer, IndexFollower follower, ObjectMapper json) {
        this.consumer = consumer;
        this.follower = follower;
        this.json = json;
    }

    /** The tables are empty again: so must the index be. */
    public void reset() {
        follower.load();
    }

    /** @return the id of the opposition */
    public UUID oppose(String number) {
        UUID opposition = UUID.randomUUID();
        tell(RegistryFacts.REGISTERED, opposition, 1, number);
        return opposition;
    }

    public void withdraw(UUID opposition, long version, String number) {
        tell(RegistryFacts.WITHDRAWN, opposition, version, number);
    }

    private void tell(String type, UUID opposition, long version, String number) {
        JsonNode data = json.valueToTree(Map.of("oppositionId", opposition, "number", number));
        ReceivedEvent event =
                new ReceivedEvent(UUID.randomUUID(), type, opposition.toString(), version, Instant.EPOCH, data, json);
        QuarkusTransaction.requiringNew().run(() -> consumer.apply(event));
    }

    public boolean holds(String number) {
        return follower.latest()
                .opposed(PhoneNumber.tryParse(number).orElseThrow().digits());
    }

    public long version() {
        return follower.latest().version();
    }
}
