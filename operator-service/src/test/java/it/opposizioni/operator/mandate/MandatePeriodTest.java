package it.opposizioni.operator.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call centre consults for its principal while the mandate holds, and what it gets is the principal's own. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MandatePeriodTest extends OperatorServiceTest {

    private static final String SHOWN = "+390212345678";
    private static final String CALLED = "+393331234567";

    private String mandate;
    private String campaign;

    @BeforeEach
    void aMandateOverTheNightOnWhichTheClockIsMoved() {
        register.asOf("2026-10-20T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.declare(Market.SQUILLO, SHOWN).then().statusCode(201);
        mandate = market.operator(Market.ACME)
                .body(Map.of(
                        "outsourcerId",
                        Market.SQUILLO,
                        "callingNumbers",
                        List.of(SHOWN),
                        "from",
                        "2026-10-24",
                        "until",
                        "2026-10-25"))
                .post("/v1/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.acceptMandate(Market.SQUILLO, mandate);
        campaign = market.campaignFor(Market.ACME, Market.SQUILLO);
    }

    private Response consult() {
        return market.consult(Market.SQUILLO, campaign, CALLED + "\n");
    }

    private String effect() {
        return market.operator(Market.ACME).get("/v1/mandates/" + mandate).path("effect");
    }

    @Test
    void itHoldsFromTheFirstInstantOfItsFirstDayToTheLastOfItsLast() {
        register.asOf("2026-10-23T21:59:59.999Z");
        consult().then().statusCode(403).body("type", equalTo("urn:problem:opposizioni:mandate-missing"));
        assertThat(effect()).isEqualTo("NOT_YET");
        register.asOf("2026-10-23T22:00:00Z");
        consult().then().statusCode(202);
        assertThat(effect()).isEqualTo("HOLDS");
        // a day of 25 hours
        register.asOf("2026-10-25T22:59:59.999Z");
        consult().then().statusCode(202);
        register.asOf("2026-10-25T23:00:00Z");
        consult().then().statusCode(403);
        assertThat(effect()).isEqualTo("OVER");
    }

    @Test
    void whatEndsItsEffectEndsItAtOnce() {
        register.asOf("2026-10-24T08:00:00Z");
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        consult().then().statusCode(403);
        assertThat(effect()).isEqualTo("OPERATOR_NOT_ACTIVE");
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        consult().then().statusCode(202);
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/" + SHOWN)
                .then()
                .statusCode(204);
        consult().then().statusCode(403);
        assertThat(effect()).isEqualTo("NUMBERS_WITHDRAWN");
    }

    @Test
    void theResultIsThePrincipalsOwnAndTheCallCentreReadsItWhileItHoldsTheMandate() {
        register.asOf("2026-10-24T08:00:00Z");
        register.oppose(CALLED);
        register.exempt(CALLED, Market.ACME, Instant.parse("2026-10-01T00:00:00Z"), null);
        String forAcme = consult()
                .then()
                .statusCode(202)
                .body("exempted", equalTo(1))
                .body("opposed", equalTo(0))
                .extract()
                .path("id");
        market.consult(Market.SQUILLO, market.campaign(Market.SQUILLO), CALLED + "\n")
                .then()
                .body("exempted", equalTo(0))
                .body("opposed", equalTo(1));

        assertThat(read(Market.ACME, forAcme)).isEqualTo(200);
        assertThat(read(Market.SQUILLO, forAcme)).isEqualTo(200);
        market.operator(Market.ACME)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        assertThat(read(Market.ACME, forAcme)).isEqualTo(200);
        assertThat(read(Market.SQUILLO, forAcme)).isEqualTo(403);
    }

    private int read(UUID operator, String consultation) {
        return market.operator(operator)
                .get("/v1/consultations/" + consultation + "/files/exempted")
                .statusCode();
    }
}
