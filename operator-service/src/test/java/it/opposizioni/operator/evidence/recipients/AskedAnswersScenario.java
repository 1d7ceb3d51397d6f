package it.opposizioni.operator.evidence.recipients;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A number is opposed since this morning, operators consult the register about it, and the register asks who had an answer. */
abstract class AskedAnswersScenario extends ConsultingTest {

    static final String NUMBER = "+393331234567";
    static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    AskedAnswers answers;

    @Inject
    RecipientConfig config;

    @BeforeEach
    void inTheMorning() {
        register.asOf("2026-11-25T09:00:00Z");
        register.oppose(NUMBER);
    }

    static ObjectNode question(UUID request, Instant from, Instant until) {
        ObjectNode question = (ObjectNode)
                Contracts.exampleOf("registry-service", "answers-asked").deepCopy();
        return question.put("requestId", request.toString())
                .put("number", NUMBER)
                .put("from", from.toString())
                .put("until", until.toString());
    }

    void ask(UUID request, long round, Instant from, Instant until) {
        var event = IncomingEvents.event(AnswersAsked.TYPE, request, round, question(request, from, until));
        QuarkusTransaction.requiringNew().run(() -> answers.apply(event));
    }

    List<Emitted> stated() {
        return market.events("answers-stated");
    }

    void list(UUID operator, String ofCampaign, String list) {
        aMinuteLater();
        market.consult(operator, ofCampaign, list).then().statusCode(202);
    }

    void aMinuteLater() {
        register.asOf(clock.instant().plus(Duration.ofMinutes(1)).toString());
    }

    void check(String number) {
        market.operator(Market.ACME)
                .body(Map.of("numbers", List.of(number), "campaignId", campaign))
                .post("/v1/number-checks")
                .then()
                .statusCode(201);
    }
}
