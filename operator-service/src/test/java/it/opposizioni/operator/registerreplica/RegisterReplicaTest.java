package it.opposizioni.operator.registerreplica;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegisterReplicaTest extends OperatorServiceTest {

    private static final String ADDRESS = "registry.events";
    private static final int AT_ONCE = 20;
    private static final String STATE =
            "select string_agg(number || ':' || opposition_id || ':' || version || ':' || telephone || ':' || post, ' ' order by number, opposition_id) from opposed_number";

    @Inject
    RegistryEventsConsumer consumer;

    @Inject
    IndexFollower follower;

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Test
    void whatTheRegistryPublishesIsInTheIndexWithinSeconds() {
        JsonNode example = Contracts.exampleOf("registry-service", "opposition-registered");
        String number = example.get("number").asText();
        String opposition = example.get("oppositionId").asText();
        probe.publish(ADDRESS, EventProbe.Event.of(RegistryFacts.REGISTERED, opposition, 1, example));
        // the index itself, without asking the table: another replica may have received the message
        await().until(() -> follower.current().telephone().opposed(Long.parseLong(number.substring(1))));

        JsonNode activated = Contracts.exampleOf("registry-service", "opposition-activated");
        probe.publish(
                ADDRESS,
                EventProbe.Event.of("it.opposizioni.registry.opposition-activated.v1", opposition, 2, activated));
        JsonNode withdrawn = Contracts.exampleOf("registry-service", "opposition-withdrawn");
        probe.publish(ADDRESS, EventProbe.Event.of(RegistryFacts.WITHDRAWN, opposition, 3, withdrawn));
        await().until(() -> !follower.current().telephone().opposed(Long.parseLong(number.substring(1))));
        assertThat(register.version()).isEqualTo(2);
    }

    /** The digest of a copy holds the versions: a copy that missed one would be sent again every night. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "opposition-activated",
                "opposition-post-activated",
                "opposition-renewed",
                "opposition-withdrawal-asked",
                "opposition-medium-withdrawal-asked",
                "opposition-withdrawal-undone"
            })
    void aFactThatChangesNothingOfWhoMayBeCalledGivesTheVersion(String name) {
        JsonNode example = Contracts.exampleOf("registry-service", name);
        String number = example.get("number").asText();
        UUID opposition = UUID.fromString(example.get("oppositionId").asText());
        apply(
                RegistryFacts.REGISTERED,
                opposition.toString(),
                1,
                json.valueToTree(Map.of("oppositionId", opposition, "number", number)));
        apply("it.opposizioni.registry." + name + ".v1", opposition.toString(), 2, example);
        assertThat(market.value("select version from opposed_number where opposition_id = '%s'".formatted(opposition)))
                .isEqualTo("2");
        assertThat(register.holds(number)).isTrue();
    }

    /** Redelivery reorders: what changes nothing may come before a change that it follows. */
    @Test
    void aChangeCountsThatALaterRenewalHasOvertaken() {
        UUID opposition = new UUID(0, 1);
        String renewed = "it.opposizioni.registry.opposition-renewed.v1";
        receive(List.of(about(RegistryFacts.REGISTERED, opposition, 1, "+393330000001", RegistryFacts.TELEPHONE)));
        receive(List.of(about(renewed, opposition, 3, "+393330000001")));
        receive(List.of(about(RegistryFacts.MEDIA_CHANGED, opposition, 2, "+393330000001", RegistryFacts.POST)));
        assertThat(register.holdsForPost("+393330000001")).isTrue();
        assertThat(register.holds("+393330000001")).isFalse();
    }

    @Test
    void aCarriedOverBatchIsOneRegisterVersion() {
        JsonNode batch = Contracts.exampleOf("registry-service", "oppositions-carried-over");
        apply(RegistryFacts.CARRIED_OVER, "import", 1, batch);
        batch.get("oppositions")
                .forEach(o ->
                        assertThat(register.holds(o.get("number").asText())).isTrue());
        assertThat(register.version()).isEqualTo(1);
    }

    /** A feed of a telco: unlisted lines come in together, and go out together. */
    @Test
    void linesThatATelcoReportsAreOpposedUntilTheyCease() {
        JsonNode reported = Contracts.exampleOf("registry-service", "oppositions-reported");
        JsonNode ceased = Contracts.exampleOf("registry-service", "oppositions-ceased");
        apply(RegistryFacts.REPORTED, "feed", 1, reported);
        reported.get("oppositions")
                .forEach(o ->
                        assertThat(register.holds(o.get("number").asText())).isTrue());
        apply(RegistryFacts.CEASED, "feed", 2, ceased);
        apply(RegistryFacts.REPORTED, "feed", 1, reported);
        ceased.get("oppositions")
                .forEach(o ->
                        assertThat(register.holds(o.get("number").asText())).isFalse());
        assertThat(register.version()).isEqualTo(2);
    }

    @Test
    void aLineThatPassesToAnotherHolderStaysOpposedInAnyOrderOfArrival() {
        UUID second = register.oppose("+393331234567");
        UUID first = UUID.randomUUID();
        register.withdraw(first, 2, "+393331234567");
        assertThat(register.holds("+393331234567")).isTrue();
        apply(
                RegistryFacts.REGISTERED,
                first.toString(),
                1,
                json.valueToTree(Map.of("oppositionId", first, "number", "+393331234567")));
        register.withdraw(second, 2, "+393331234567");
        assertThat(register.holds("+393331234567")).isFalse();
    }

    /** Redelivery reorders: every event three times, in any order, by one or many at once, leaves what each once in order leaves. */
    @Test
    void aReplayInAnyOrderLeavesTheSameState() {
        Random random = new Random(20261125);
        List<ReceivedEvent> events = history(random);
        for (ReceivedEvent event : events) {
            receive(List.of(event));
        }
        String inOrder = market.value(STATE);
        long size = follower.latest().telephone().size();
        for (int round = 0; round < 3; round++) {
            market.execute("truncate opposed_number, register_state");
            register.reset();
            List<ReceivedEvent> shuffled = new ArrayList<>();
            Collections.addAll(shuffled, events.toArray(ReceivedEvent[]::new));
            shuffled.addAll(events);
            shuffled.addAll(events);
            Collections.shuffle(shuffled, random);
            for (int from = 0, until; from < shuffled.size(); from = until) {
                until = Math.min(shuffled.size(), from + 1 + random.nextInt(AT_ONCE));
                receive(shuffled.subList(from, until));
            }
            assertThat(market.value(STATE)).isEqualTo(inOrder);
            assertThat(follower.latest().telephone().size()).isEqualTo(size);
        }
    }

    /** Versions are given in the order of the commits: a reader that follows them misses nothing, even if transactions overlap. */
    @Test
    void aFollowerMissesNoChangeWhileManyWrite() throws Exception {
        int writers = 4;
        int each = 60;
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            int first = w * each;
            tasks.add(() -> {
                for (int i = 0; i < each; i++) {
                    register.oppose("+39333%07d".formatted(1_000_000 + first + i));
                    follower.latest();
                }
                return null;
            });
        }
        atOnce(tasks);
        assertThat(follower.latest().telephone().size()).isEqualTo(writers * (long) each);
        assertThat(register.version()).isEqualTo(writers * (long) each);
    }

    @Test
    void theIndexIsRebuiltFromTheTable() {
        register.oppose("+393331234567");
        UUID gone = register.oppose("+390642986411");
        register.withdraw(gone, 2, "+390642986411");
        register.oppose("+3906123456789".substring(0, 13));
        long version = register.version();

        register.reset();

        assertThat(follower.current().telephone().version()).isEqualTo(version);
        assertThat(follower.current().telephone().size()).isEqualTo(2);
        assertThat(follower.current().telephone().opposed(393331234567L)).isTrue();
        assertThat(follower.current().telephone().opposed(390642986411L)).isFalse();
    }

    private List<ReceivedEvent> history(Random random) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (int line = 0; line < 40; line++) {
            String number = "+39333%07d".formatted(2_000_000 + line);
            int holders = 1 + random.nextInt(3);
            for (int h = 0; h < holders; h++) {
                UUID opposition = new UUID(random.nextLong(), random.nextLong());
                JsonNode data = json.valueToTree(Map.of("oppositionId", opposition, "number", number));
                events.add(event(RegistryFacts.REGISTERED, opposition.toString(), 1, data));
                if (h < holders - 1 || random.nextBoolean()) {
                    events.add(event(RegistryFacts.WITHDRAWN, opposition.toString(), 2, data));
                }
            }
        }
        events.addAll(imported(random));
        return events;
    }

    /** Many at once, on some of the same lines; some of them are claimed or withdrawn later. */
    private List<ReceivedEvent> imported(Random random) {
        List<ReceivedEvent> events = new ArrayList<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int line = 0; line < 300; line++) {
            UUID opposition = new UUID(random.nextLong(), random.nextLong());
            Map<String, Object> one = Map.of(
                    "oppositionId", opposition, "number", "+39333%07d".formatted(2_000_000 + line), "version", 1);
            all.add(one);
            if (random.nextInt(4) == 0) {
                String later = random.nextBoolean() ? RegistryFacts.REGISTERED : RegistryFacts.WITHDRAWN;
                events.add(event(later, opposition.toString(), 2, json.valueToTree(one)));
            }
        }
        events.addFirst(event(RegistryFacts.CARRIED_OVER, "import", 1, json.valueToTree(Map.of("oppositions", all))));
        return events;
    }

    @Test
    void whatComesTogetherIsOneRegisterVersionAndTwoFactsAboutOneOppositionAreTwo() {
        List<ReceivedEvent> registrations = new ArrayList<>();
        for (int line = 0; line < 20; line++) {
            registrations.add(about(RegistryFacts.REGISTERED, new UUID(0, line), 1, "+39333%07d".formatted(line)));
        }
        receive(registrations);
        assertThat(register.version()).isEqualTo(1);
        assertThat(follower.latest().telephone().size()).isEqualTo(20);

        receive(List.of(
                about(RegistryFacts.WITHDRAWN, new UUID(0, 7), 2, "+393330000007"),
                about(RegistryFacts.REGISTERED, new UUID(0, 20), 1, "+393330000020"),
                about(RegistryFacts.MEDIA_CHANGED, new UUID(0, 20), 2, "+393330000020", RegistryFacts.POST)));
        assertThat(register.version()).isEqualTo(3);
        assertThat(register.holds("+393330000007")).isFalse();
        assertThat(register.holds("+393330000020")).isFalse();
        assertThat(register.holdsForPost("+393330000020")).isTrue();
    }

    private ReceivedEvent about(String type, UUID opposition, long version, String number, String... media) {
        Map<String, Object> data = new HashMap<>(Map.of("oppositionId", opposition, "number", number));
        if (media.length > 0) {
            data.put("media", media);
        }
        return event(type, opposition.toString(), version, json.valueToTree(data));
    }

    private void apply(String type, String aggregate, long version, JsonNode data) {
        receive(List.of(event(type, aggregate, version, data)));
    }

    /** As the inbox does: in one transaction. */
    private void receive(List<ReceivedEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> {
            events.forEach(consumer::apply);
            consumer.finish();
        });
    }

    private ReceivedEvent event(String type, String aggregate, long version, JsonNode data) {
        return new ReceivedEvent(UUID.randomUUID(), type, aggregate, version, Instant.EPOCH, data, json);
    }
}
