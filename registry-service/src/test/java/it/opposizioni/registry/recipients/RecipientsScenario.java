package it.opposizioni.registry.recipients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A morning on which somebody asks who asked about a number, and what operator-service says to it. */
abstract class RecipientsScenario extends RegistryTest {

    static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    RecipientAnswers answers;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void inTheMorning() {
        clock.set(MORNING);
    }

    ValidatableResponse ask(String id) {
        return register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(200);
    }

    ValidatableResponse get(String id) {
        return register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(200);
    }

    List<Emitted> asked() {
        return register.events("answers-asked");
    }

    /** What operator-service says, to the latest question. */
    ObjectNode statement() {
        ObjectNode stated = (ObjectNode)
                Contracts.exampleOf("operator-service", "answers-stated").deepCopy();
        stated.put("requestId", asked().getLast().data().get("requestId").asText());
        return stated;
    }

    void deliver(JsonNode stated) {
        ReceivedEvent event =
                IncomingEvents.event(AnswersStated.TYPE, stated.get("requestId").asText(), 1, stated);
        QuarkusTransaction.requiringNew().run(() -> answers.apply(event));
    }
}
