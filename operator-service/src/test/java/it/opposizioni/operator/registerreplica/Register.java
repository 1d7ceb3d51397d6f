package it.opposizioni.operator.registerreplica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The register, filled by the registry's events, for tests; and the index, to be reset after the tables were emptied. */
@ApplicationScoped
public class Register {

    private final RegistryEventsConsumer consumer;
    private final IndexFollower follower;
    private final IndexLoader loader;
    private final ObjectMapper json;
    private final TestClock clock;
    private final RegistryHeartbeats heartbeats;

    Register(
            RegistryEventsConsumer consumer,
            IndexFollower follower,
            IndexLoader loader,
            ObjectMapper json,
            TestClock clock,
            RegistryHeartbeats heartbeats) {
        this.consumer = consumer;
        this.follower = follower;
        this.loader = loader;
        this.json = json;
        this.clock = clock;
        this.heartbeats = heartbeats;
    }

    /** The tables are empty again: so must the index be. */
    public void reset() {
        heartbeats.resume();
        loader.loadWhole();
    }

    /** Sets the clock, and the register is as of that instant too: a real clock that is past it would count. */
    public void asOf(String instant) {
        clock.set(Instant.parse(instant));
        reset();
    }

    /**
     * To calls and mail.
     *
     * @return the id of the opposition
     */
    public UUID oppose(String number) {
        return oppose(number, RegistryFacts.TELEPHONE, RegistryFacts.POST);
    }

    /** @return the id of the opposition */
    public UUID oppose(String number, String... media) {
        UUID opposition = UUID.randomUUID();
        registered(opposition, 1, number, media);
        return opposition;
    }

    /** Also of one that was claimed, and has other media from then on. */
    public void registered(UUID opposition, long version, String number, String... media) {
        receive(
                RegistryFacts.REGISTERED,
                opposition,
                version,
                Map.of("oppositionId", opposition, "number", number, "media", media));
    }

    /** The holder adds or drops a medium. */
    public void mediaChanged(UUID opposition, long version, String number, String... media) {
        receive(
                RegistryFacts.MEDIA_CHANGED,
                opposition,
                version,
                Map.of("oppositionId", opposition, "number", number, "media", media));
    }

    public void withdraw(UUID opposition, long version, String number) {
        receive(RegistryFacts.WITHDRAWN, opposition, version, Map.of("oppositionId", opposition, "number", number));
    }

    /** @return the id of the exemption */
    public UUID exempt(String number, UUID operator, Instant from, Instant until) {
        UUID exemption = UUID.randomUUID();
        Map<String, Object> data = new HashMap<>(
                Map.of("exemptionId", exemption, "number", number, "operatorId", operator, "from", from.toString()));
        data.put("until", until == null ? null : until.toString());
        receive(RegistryFacts.EXEMPTION_GRANTED, exemption, 1, data);
        return exemption;
    }

    public void endExemption(UUID exemption, String number, UUID operator, Instant at) {
        receive(
                RegistryFacts.EXEMPTION_ENDED,
                exemption,
                2,
                Map.of("exemptionId", exemption, "number", number, "operatorId", operator, "endedAt", at.toString()));
    }

    private void receive(String type, UUID aggregate, long version, Map<String, Object> fields) {
        JsonNode data = json.valueToTree(fields);
        ReceivedEvent event =
                new ReceivedEvent(UUID.randomUUID(), type, aggregate.toString(), version, Instant.EPOCH, data, json);
        QuarkusTransaction.joiningExisting().run(() -> {
            consumer.apply(event);
            consumer.finish();
        });
    }

    /** For calls. */
    public boolean holds(String number) {
        return follower.latest().telephone().opposed(digits(number));
    }

    public boolean holdsForPost(String number) {
        return follower.latest().post().opposed(digits(number));
    }

    private static long digits(String number) {
        return PhoneNumber.tryParse(number).orElseThrow().digits();
    }

    public long version() {
        return follower.latest().version();
    }
}
