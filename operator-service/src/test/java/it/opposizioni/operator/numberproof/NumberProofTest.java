package it.opposizioni.operator.numberproof;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared number is verified by a code that is sent there. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NumberProofTest extends OperatorServiceTest {

    private static final String PROBLEM = "urn:problem:opposizioni:";
    private static final String MOBILE = "+393331234567";
    private static final String DECLARED = "calling-number-declared";
    private static final String ISSUED = "calling-number-code-issued";

    @BeforeEach
    void twoOperators() {
        clock.set(TestClock.BEGINNING);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    private String declared(UUID operator, String number) {
        return market.declare(operator, number).then().statusCode(201).extract().path("id");
    }

    private Response ask(UUID operator, String declaration, String channel) {
        return market.operator(operator)
                .body(Map.of("channel", channel))
                .post("/v1/calling-numbers/" + declaration + "/proofs");
    }

    private String asked(String declaration) {
        return ask(Market.ACME, declaration, "SMS")
                .then()
                .statusCode(202)
                .body("expiresAt", equalTo("2026-11-25T10:10:00Z"))
                .extract()
                .path("id");
    }

    private Response confirm(UUID operator, String declaration, String proof, String code) {
        return market.operator(operator)
                .body(Map.of("code", code))
                .post("/v1/calling-numbers/" + declaration + "/proofs/" + proof + "/confirmation");
    }

    private String lastCode() {
        return market.events(ISSUED).getLast().data().path("code").asText();
    }

    private static String wrongOf(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    private static void assertRefused(int status, String slug, Response answer) {
        answer.then().statusCode(status).body("type", equalTo(PROBLEM + slug));
    }

    @Test
    void theRightCodeVerifiesTheDeclarationAndEverybodyLearnsIt() {
        String declaration = declared(Market.ACME, MOBILE);
        market.operator(Market.ACME)
                .get("/v1/calling-numbers/" + declaration)
                .then()
                .body("verifiedAt", nullValue())
                .body("provable", equalTo(true));
        String proof = asked(declaration);
        assertThat(market.events(ISSUED).getLast().data().path("number").asText())
                .isEqualTo(MOBILE);
        assertThat(market.value("select string_agg(p::text, ' ') from calling_number_proof p"))
                .doesNotContain(lastCode() + ",");

        clock.shift(Duration.ofMinutes(1));
        confirm(Market.ACME, declaration, proof, lastCode())
                .then()
                .statusCode(200)
                .body("verifiedAt", equalTo("2026-11-25T10:01:00Z"));

        market.operator(Market.ACME)
                .get("/v1/calling-numbers/" + declaration)
                .then()
                .body("verifiedAt", equalTo("2026-11-25T10:01:00Z"))
                .body("from", equalTo("2026-11-25T10:00:00Z"))
                .body("provable", equalTo(false));
        assertThat(market.events(DECLARED)).hasSize(2);
        assertThat(market.events(DECLARED).getLast().version()).isEqualTo(2);
        assertThat(market.events(DECLARED).getLast().data().path("verifiedAt").asText())
                .isEqualTo("2026-11-25T10:01:00Z");
        assertThat(market.events(DECLARED).getLast().data().path("from").asText())
                .isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void aFormThatIsSentTwiceVerifiesOnce() {
        String declaration = declared(Market.ACME, MOBILE);
        String proof = asked(declaration);
        String code = lastCode();
        confirm(Market.ACME, declaration, proof, code).then().statusCode(200);
        clock.shift(Duration.ofHours(1));
        confirm(Market.ACME, declaration, proof, code)
                .then()
                .statusCode(200)
                .body("verifiedAt", equalTo("2026-11-25T10:00:00Z"));
        assertThat(market.events(DECLARED)).hasSize(2);
        assertRefused(409, "calling-number-not-provable", ask(Market.ACME, declaration, "SMS"));
    }

    @Test
    void aSuspendedOperatorVerifiesNothing() {
        String declaration = declared(Market.ACME, MOBILE);
        String proof = asked(declaration);
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        confirm(Market.ACME, declaration, proof, lastCode()).then().statusCode(403);
        assertThat(market.events(DECLARED)).hasSize(1);
    }

    @Test
    void theCodeIsOfNoUseAfterTheNumberWasWithdrawn() {
        String declaration = declared(Market.ACME, MOBILE);
        String proof = asked(declaration);
        market.operator(Market.ACME)
                .delete("/v1/calling-numbers/" + MOBILE)
                .then()
                .statusCode(204);
        assertRefused(409, "transition-not-allowed", confirm(Market.ACME, declaration, proof, lastCode()));
        assertRefused(409, "transition-not-allowed", ask(Market.ACME, declaration, "SMS"));
        // a new declaration has proved nothing yet
        String again = declared(Market.ACME, MOBILE);
        market.operator(Market.ACME).get("/v1/calling-numbers/" + again).then().body("verifiedAt", nullValue());
        confirm(Market.ACME, again, proof, lastCode()).then().statusCode(404);
    }

    @Test
    void whatIsAnotherOperatorsDoesNotExist() {
        String declaration = declared(Market.ACME, MOBILE);
        ask(Market.SQUILLO, declaration, "SMS").then().statusCode(404);
        String proof = asked(declaration);
        confirm(Market.SQUILLO, declaration, proof, lastCode()).then().statusCode(404);
        confirm(Market.ACME, declared(Market.ACME, "+393331234568"), proof, lastCode())
                .then()
                .statusCode(404);
        assertThat(market.events(DECLARED)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0844 123456", "0843 123456", "130", "800 123 456"})
    void whatIsNoSubscribersLineIsNotProved(String number) {
        String declaration = declared(Market.ACME, number);
        assertRefused(409, "calling-number-not-provable", ask(Market.ACME, declaration, "VOICE"));
    }

    @Test
    void aRangeAndAContestedNumberAreNotProved() {
        String range = market.operator(Market.ACME)
                .body(Map.of("first", "+393331234500", "last", "+393331234599"))
                .post("/v1/calling-numbers")
                .path("id");
        assertRefused(409, "calling-number-not-provable", ask(Market.ACME, range, "SMS"));
        String contested = declared(Market.SQUILLO, "+393331234550");
        assertRefused(409, "transition-not-allowed", ask(Market.SQUILLO, contested, "SMS"));
    }

    @Test
    void aLandlineIsCalled() {
        String declaration = declared(Market.ACME, "02 1234 5678");
        ask(Market.ACME, declaration, "SMS")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/channel"))
                .body("errors[0].code", equalTo("CHANNEL_NOT_POSSIBLE"));
        ask(Market.ACME, declaration, "VOICE").then().statusCode(202);
    }

    @Test
    void fiveTriesInTenMinutes() {
        String declaration = declared(Market.ACME, MOBILE);
        String proof = asked(declaration);
        String code = lastCode();
        for (int left = 4; left > 0; left--) {
            confirm(Market.ACME, declaration, proof, wrongOf(code))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("CODE_WRONG"));
        }
        assertRefused(429, "code-tries-used", confirm(Market.ACME, declaration, proof, wrongOf(code)));
        assertRefused(429, "code-tries-used", confirm(Market.ACME, declaration, proof, code));

        String next = asked(declaration);
        clock.shift(Duration.ofMinutes(10));
        assertRefused(409, "code-expired", confirm(Market.ACME, declaration, next, lastCode()));
    }

    @Test
    void manyGuessesAtOnceAreFiveTries() throws Exception {
        String declaration = declared(Market.ACME, MOBILE);
        String proof = asked(declaration);
        String wrong = wrongOf(lastCode());
        List<Integer> answers =
                atOnce(16, () -> confirm(Market.ACME, declaration, proof, wrong).statusCode());
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(12);
    }

    @Test
    void threeCodesADayForOneNumberAndThenTomorrow() {
        String declaration = declared(Market.ACME, MOBILE);
        for (int i = 0; i < 3; i++) {
            ask(Market.ACME, declaration, "SMS").then().statusCode(202);
        }
        ask(Market.ACME, declaration, "SMS")
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", equalTo(PROBLEM + "too-many-codes"));
        clock.shift(Duration.ofDays(1));
        ask(Market.ACME, declaration, "SMS").then().statusCode(202);
    }

    @Test
    void declaringANumberAgainIsNoWayAroundTheLimit() {
        for (int i = 0; i < 3; i++) {
            String declaration = declared(Market.ACME, MOBILE);
            ask(Market.ACME, declaration, "SMS").then().statusCode(202);
            market.operator(Market.ACME).delete("/v1/calling-numbers/" + declaration);
        }
        assertRefused(429, "too-many-codes", ask(Market.ACME, declared(Market.ACME, MOBILE), "SMS"));
    }

    @Test
    void theCodeGoesByTheLaneOfCodesAndIsNotSentWhenItHasEnded() {
        asked(declared(Market.ACME, MOBILE));
        assertThat(market.value("""
                        select lane from outbox_event where type like '%calling-number-code-issued%'
                        and expires_at = '2026-11-25T10:10:00Z'""")).isEqualTo("CODES");
    }
}
