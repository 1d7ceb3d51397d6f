package it.opposizioni.operator.consultation.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A handful of numbers is a consultation like that of a list. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NumberCheckTest extends ConsultingTest {

    private static final String OPPOSED = "+393331234567";
    private static final String FREE = "+390642986411";
    private static final String EXEMPTED = "+393337654321";
    private static final long DIGITS = 393331234567L;

    @Inject
    NumberCheckRequests checks;

    @Inject
    AnswerLookup evidence;

    @Inject
    MeterRegistry metrics;

    @Test
    void eachNumberGetsItsAnswer() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        register.oppose(OPPOSED);
        register.oppose(EXEMPTED);
        register.exempt(
                EXEMPTED, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-31T23:00:00Z"));

        ValidatableResponse answer = check(
                        "333 123 4567", FREE, "0039 333-765 4321", "+44 20 7946 0958", "abc", "", FREE)
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("registerVersion", equalTo((int) register.version()))
                .body("lastValidDay", equalTo("2026-12-10"))
                .body("validUntil", equalTo("2026-12-10T23:00:00Z"))
                .body("receiptCode", notNullValue())
                .body("items", hasSize(7))
                .body(
                        "items.answer",
                        equalTo(List.of(
                                "OPPOSED", "CALLABLE", "EXEMPTED", "INVALID", "INVALID", "INVALID", "CALLABLE")))
                .body("items[0].input", equalTo("333 123 4567"))
                .body("items[0].number", equalTo(OPPOSED))
                .body("items[2].exemptedUntil", equalTo("2027-01-31"))
                .body("items[3].code", equalTo("FOREIGN"))
                .body("items[3].number", nullValue())
                .body("items[4].code", equalTo("NOT_A_NUMBER"))
                .body(
                        "items[4].detail",
                        equalTo("Scrivi solo cifre, spazi e il prefisso +39, per esempio 333 123 4567."))
                .body("items[5].code", equalTo("EMPTY"));

        String id = answer.extract().path("consultationId");
        answer.header("Location", endsWith("/v1/consultations/" + id));
        market.operator(Market.ACME)
                .get("/v1/consultations/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("NUMBER_CHECK"))
                .body("state", equalTo("SEALED"))
                .body("received", equalTo(7))
                .body("valid", equalTo(4))
                .body("duplicates", equalTo(1))
                .body("opposed", equalTo(1))
                .body("callable", equalTo(2))
                .body("exempted", equalTo(1))
                .body("invalid", equalTo(3))
                .body("files", hasSize(0))
                .body("filesUntil", nullValue())
                .body("filesPurged", equalTo(false))
                .body("repeatable", equalTo(false));
    }

    @Test
    void itIsCountedAndProvedLikeAList() {
        register.oppose(OPPOSED);
        double checksBefore = counted("opposizioni.consultations");
        double numbersBefore = counted("opposizioni.numbers.compared");
        String id = check(OPPOSED, FREE).then().statusCode(201).extract().path("consultationId");
        assertThat(counted("opposizioni.consultations")).isEqualTo(checksBefore + 1);
        assertThat(counted("opposizioni.numbers.compared")).isEqualTo(numbersBefore + 2);

        assertThat(market.events("consultation-completed"))
                .as("nobody waits for it")
                .isEmpty();
        assertThat(market.value(
                        "select last_consultation_at is not null from operator where id = '" + Market.ACME + "'"))
                .isEqualTo("t");

        String unsigned = "select jws is null from consultation_receipt where consultation_id = '" + id + "'";
        assertThat(market.value(unsigned)).isEqualTo("t");
        String receipt = market.operator(Market.ACME)
                .accept("application/json")
                .get("/v1/consultations/" + id + "/receipt")
                .then()
                .statusCode(200)
                .body("claims.jti", equalTo(id))
                .body("claims.counts.received", equalTo(2))
                .extract()
                .path("receipt");
        assertThat(market.value(unsigned)).isEqualTo("f");
        market.operator(Market.ACME)
                .body(Map.of("receipt", receipt))
                .post("/v1/receipt-verifications")
                .then()
                .body("outcome", equalTo("VALID"));

        Instant now = Instant.parse(
                market.operator(Market.ACME).get("/v1/consultations/" + id).path("sealedAt"));
        var alive = evidence.aliveAt(Market.ACME, now, DIGITS);
        assertThat(alive).hasSize(1);
        assertThat(evidence.answers(alive, DIGITS)).containsValues(LoggedAnswer.OPPOSED);
        assertThat(evidence.aliveAt(Market.ACME, now, 393339999999L)).isEmpty();
    }

    /** Fixed lines go up to +39 and twelve digits. */
    @Test
    void theLongestNumbersAreAnsweredAndProvedLikeAllOthers() {
        register.oppose("+39083140043555");
        String id = check("06 357106677", "0831 40043555", FREE)
                .then()
                .statusCode(201)
                .body("items.number", equalTo(List.of("+3906357106677", "+39083140043555", FREE)))
                .body("items.answer", equalTo(List.of("CALLABLE", "OPPOSED", "CALLABLE")))
                .extract()
                .path("consultationId");
        Instant now = Instant.parse(
                market.operator(Market.ACME).get("/v1/consultations/" + id).path("sealedAt"));
        Map.of(3_906_357_106_677L, LoggedAnswer.CALLABLE, 39_083_140_043_555L, LoggedAnswer.OPPOSED)
                .forEach((digits, answer) -> assertThat(
                                evidence.answers(evidence.aliveAt(Market.ACME, now, digits), digits)
                                        .values())
                        .containsExactly(answer));
    }

    @Test
    void itOpensNoCampaignAndHasNoFiles() {
        String id = check(FREE).then().extract().path("consultationId");
        RequestSpecification acme = market.operator(Market.ACME);
        acme.post("/v1/campaigns/" + campaign + "/opening").then().statusCode(409);
        acme.get("/v1/consultations/" + id + "/files/callable").then().statusCode(404);
        acme.get("/v1/consultations/" + id + "/invalid-lines").then().statusCode(404);
        acme.header("Idempotency-Key", "k")
                .post("/v1/consultations/" + id + "/repetition")
                .then()
                .statusCode(410);
        acme.post("/v1/consultations/" + id + "/cancellation").then().statusCode(409);
    }

    @Test
    void noNumbersElevenNumbersAndMalformedRequestsAreRefused() {
        check().then().statusCode(422).body("errors[0].pointer", equalTo("/numbers"));
        check(Collections.nCopies(11, FREE).toArray(String[]::new))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SIZE"));
        check(Collections.nCopies(10, FREE).toArray(String[]::new)).then().statusCode(201);
        check(Map.of("numbers", List.of(FREE)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/campaignId"));
        check(Map.of("numbers", FREE, "campaignId", campaign)).then().statusCode(422);
        check(Map.of("numbers", List.of(Map.of()), "campaignId", campaign))
                .then()
                .statusCode(422);
        raw("[").then().statusCode(400);
        raw("").then().statusCode(422);
        raw("{\"numbers\": [null], \"campaignId\": \"" + campaign + "\"}")
                .then()
                .statusCode(201)
                .body("items[0].code", equalTo("EMPTY"));
        check(FREE + "\u0000", "9".repeat(50_000), "\ud83d\ude00", "+393331234567;ext=1")
                .then()
                .statusCode(201)
                .body("items.answer", equalTo(Collections.nCopies(4, "INVALID")));
        check("9".repeat(70_000)).then().statusCode(413);
    }

    private double counted(String metric) {
        return metrics.get(metric).tag("kind", "number_check").counter().count();
    }

    private Response check(String... numbers) {
        return checks.as(Market.ACME, campaign, null, null, numbers);
    }

    private Response check(Map<String, Object> body) {
        return market.operator(Market.ACME).body(body).post("/v1/number-checks");
    }

    private Response raw(String body) {
        return market.operator(Market.ACME).body(body).post("/v1/number-checks");
    }
}
