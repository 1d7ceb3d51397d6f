package it.opposizioni.operator.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a statement says of the caller at the instant of each call. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallerEvidenceTest extends OperatorServiceTest {

    private static final String NUMBER = FiledComplaint.CALLER;
    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    /** The search after a restore would wait for it for ever. */
    @Test
    void whatComplaintServiceKnowsOfTheCallersArrives() {
        UUID recovery = UUID.randomUUID();
        Map<String, Object> sent = Map.of(
                "recoveryId",
                recovery,
                "round",
                1,
                "publisher",
                "operator",
                "service",
                "complaint-service",
                "replica",
                "callers",
                "part",
                0,
                "last",
                true,
                "highest",
                7,
                "rows",
                List.of());
        EventProbe.Event event = EventProbe.Event.of(
                "it.opposizioni.complaint.recovery-rows-sent.v1", recovery.toString(), 0, json.valueToTree(sent));
        probe.publish("complaint.repairs.operator-service", event);
        await().until(() -> jdbc.exists(
                "select from inbox_event where subscriber = 'operator-service.complaint-repairs' and event_id = ?",
                event.id()));
    }

    @Test
    void aComplaintIsAnsweredOnceWithWhatWasTrueAtEachCall() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, NUMBER);
        String consultation = market.consult(Market.ACME, market.campaign(Market.ACME), "+393331234567\n")
                .then()
                .extract()
                .path("id");
        clock.set(MORNING.plusSeconds(3600));
        market.decide(Market.SQUILLO, "suspension", "indagine").then().statusCode(200);
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/" + NUMBER)
                .then()
                .statusCode(204);

        UUID complaint = UUID.randomUUID();
        JsonNode filed = FiledComplaint.of(
                complaint, List.of(MORNING.minusSeconds(60), MORNING.plusSeconds(60), MORNING.plusSeconds(7200)));
        EventProbe.Event event = EventProbe.Event.of(EvidenceQuestion.FILED, complaint.toString(), 1, filed);
        probe.publish("complaint.events", event);
        probe.publish("complaint.events", event);
        probe.publish("complaint.events", EventProbe.Event.of(EvidenceQuestion.FILED, complaint.toString(), 1, filed));
        probe.publish(
                "complaint.events",
                EventProbe.Event.of(
                        EvidenceQuestion.FILED,
                        UUID.randomUUID().toString(),
                        1,
                        Contracts.exampleOf("complaint-service", "complaint-filed")));
        await().until(() -> market.events("caller-stated").size() >= 2);

        var answers = market.events("caller-stated").stream()
                .filter(e -> e.aggregateId().equals(complaint.toString()))
                .toList();
        assertThat(answers).hasSize(1);
        JsonNode calls = answers.getFirst().data().get("calls");
        assertThat(calls.get(0).get("declaredBy")).as("before the declaration").isEmpty();
        assertThat(calls.get(2).get("declaredBy")).as("after the withdrawal").isEmpty();
        JsonNode during = calls.get(1);
        assertThat(during.get("declaredBy").get(0).get("role").asText()).isEqualTo("OUTSOURCER");
        assertThat(during.get("declaredBy").get(0).get("state").asText())
                .as("suspended only later")
                .isEqualTo("ACTIVE");
        assertThat(during.get("principals").get(0).get("mandateId").asText()).isEqualTo(mandate);
        JsonNode list = during.get("consultations").get(0);
        assertThat(list.get("consultationId").asText()).isEqualTo(consultation);
        assertThat(list.get("answer").asText()).isEqualTo("CALLABLE");
        assertThat(list.get("receiptCode").asText())
                .isEqualTo(market.value("select receipt_code from consultation where id = '" + consultation + "'"));
        answers.forEach(a -> Contracts.assertFits("caller-stated", a.data()));
    }

    /** AGCOM 21/26/CIR: a short code may be shown, and is declared like any number. */
    @Test
    void theDeclarantOfAShortCodeIsNamed() {
        clock.set(MORNING);
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.declare(Market.SQUILLO, "155").then().statusCode(201);

        JsonNode call = answered(filed -> filed.putNull("callerNumber").put("callerCode", "155"));

        assertThat(call.get("declaredBy").get(0).get("name").asText()).isEqualTo("Squillo Contact S.r.l.");
        assertThat(call.get("callerNumber").isNull()).isTrue();
    }

    /** Frequent checks of a number do not slow a complaint about it: the other checks keep waiting for their signature. */
    @Test
    void ofManyConsultationsOnlyTheReceiptsOfThoseThatAreNamedAreLookedUp() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, NUMBER).then().statusCode(201);
        String campaign = market.campaign(Market.ACME);
        for (int i = 0; i < 53; i++) {
            market.operator(Market.ACME)
                    .body(Map.of("numbers", List.of("333 123 4567"), "campaignId", campaign))
                    .post("/v1/number-checks")
                    .then()
                    .statusCode(201);
        }

        JsonNode checks = answered(call -> call.put("callerNumber", NUMBER)).get("consultations");

        assertThat(checks).hasSize(50);
        assertThat(checks).allMatch(check -> check.get("receiptCode").isTextual());
        assertThat(market.value("select count(*) from consultation_receipt where jws is not null"))
                .isEqualTo("50");
    }

    @Test
    void aQuickCheckIsEvidenceLikeAList() {
        clock.set(MORNING);
        register.oppose("+393331234567");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, NUMBER).then().statusCode(201);
        String code = market.operator(Market.ACME)
                .body(Map.of("numbers", List.of("333 123 4567"), "campaignId", market.campaign(Market.ACME)))
                .post("/v1/number-checks")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptCode");

        JsonNode check = answered(call -> call.put("callerNumber", NUMBER))
                .get("consultations")
                .get(0);

        assertThat(check.get("answer").asText()).isEqualTo("OPPOSED");
        assertThat(check.get("receiptCode").asText()).isEqualTo(code);
    }

    /** deploy/docs/threats.md T12: a consultation that only the database has, or has with other content, has no receipt. */
    @Test
    void aConsultationThatWasMovedInTheDatabaseHasNoReceipt() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, NUMBER).then().statusCode(201);
        market.consult(Market.ACME, market.campaign(Market.ACME), "+393339999999\n")
                .then()
                .statusCode(202);
        market.execute("update consultation_answers set sealed_at = sealed_at - interval '1 day'");

        JsonNode list = answered(call -> call.put("callerNumber", NUMBER))
                .get("consultations")
                .get(0);

        assertThat(list.get("answer").asText()).isEqualTo("NOT_IN_LIST");
        assertThat(list.get("receiptCode").isNull()).isTrue();
    }

    /** What a list was compared with decides about a number that was registered before its seal. */
    @Test
    void aConsultationSaysWhichStateOfTheRegisterItWasComparedWith() {
        clock.set(MORNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, NUMBER).then().statusCode(201);
        market.consult(Market.ACME, market.campaign(Market.ACME), "+393331234567\n")
                .then()
                .statusCode(202);

        JsonNode list = answered(call -> call.put("callerNumber", NUMBER))
                .get("consultations")
                .get(0);

        assertThat(Instant.parse(list.get("register").get("at").asText()))
                .isEqualTo(Instant.parse(market.value(
                        "select to_char(register_as_of at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from consultation")));
        assertThat(list.get("register").get("sequence").asText())
                .isEqualTo(market.value("select register_sequence from consultation"));
        assertThat(list.get("register").get("streamId").asText())
                .isEqualTo(market.value("select register_stream from consultation"));
    }

    /** Files a complaint about one call and waits for what is stated about it. */
    private JsonNode answered(Consumer<ObjectNode> call) {
        UUID complaint = UUID.randomUUID();
        ObjectNode filed = FiledComplaint.of(complaint, List.of(MORNING.plusSeconds(60)));
        call.accept((ObjectNode) filed.get("calls").get(0));
        probe.publish("complaint.events", EventProbe.Event.of(EvidenceQuestion.FILED, complaint.toString(), 1, filed));
        await().until(() -> !market.events("caller-stated").isEmpty());
        JsonNode stated = market.events("caller-stated").getFirst().data();
        Contracts.assertFits("caller-stated", stated);
        return stated.get("calls").get(0);
    }
}
