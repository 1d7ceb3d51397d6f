package it.opposizioni.registry.operatordirectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.registry.Register;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OperatorDirectoryTest {

    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Inject
    OperatorEventsConsumer consumer;

    @Inject
    Register register;

    @Inject
    ObjectMapper json;

    /** Whatever the order in which its events come, and however often: the last state counts (threats.md T7). */
    @Test
    void theLatestStateWins() {
        List<ReceivedEvent> life = List.of(
                event("operator-approved", 2, "ACTIVE"),
                event("operator-suspended", 3, "SUSPENDED"),
                event("operator-reinstated", 4, "ACTIVE"),
                event("operator-suspended", 5, "SUSPENDED"));
        for (int seed = 0; seed < 20; seed++) {
            List<ReceivedEvent> shuffled = new ArrayList<>();
            Collections.nCopies(3, life).forEach(shuffled::addAll);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(e -> QuarkusTransaction.requiringNew().run(() -> consumer.apply(e)));
            assertThat(register.count(
                            "select version from directory_operator where state = 'SUSPENDED' and name = 'Acme 5'"))
                    .isEqualTo(5);
        }
    }

    @Test
    void itReadsTheExamplesOfTheOperatorService() {
        List<String> states = List.of("ACTIVE", "SUSPENDED", "ACTIVE", "LAPSED", "REVOKED");
        List<String> names = List.of(
                "operator-approved",
                "operator-suspended",
                "operator-reinstated",
                "operator-lapsed",
                "operator-revoked");
        for (int i = 0; i < names.size(); i++) {
            ReceivedEvent event = new ReceivedEvent(
                    UUID.randomUUID(),
                    "it.opposizioni.operator." + names.get(i) + ".v1",
                    ACME.toString(),
                    i + 1,
                    Instant.EPOCH,
                    Contracts.exampleOf("operator-service", names.get(i)),
                    json);
            QuarkusTransaction.requiringNew().run(() -> consumer.apply(event));
            assertThat(register.count(
                            "select count(*) from directory_operator where state = '%s' and operator_id = '%s'"
                                    .formatted(
                                            states.get(i),
                                            event.data().path("operatorId").asText())))
                    .as(names.get(i))
                    .isEqualTo(1);
        }
    }

    private ReceivedEvent event(String name, long version, String state) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "it.opposizioni.operator." + name + ".v1",
                ACME.toString(),
                version,
                Instant.EPOCH,
                json.createObjectNode()
                        .put("operatorId", ACME.toString())
                        .put("name", "Acme " + version)
                        .put("state", state),
                json);
    }
}
