package it.opposizioni.operator.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OperatorTest extends OperatorServiceTest {

    @Test
    void anOperatorAppliesIsApprovedAndAppearsInTheDirectory() {
        market.operator(Market.ACME).get("/v1/operators/me").then().statusCode(404);
        market.apply(Market.ACME, "Acme Energia S.p.A.")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/operators/" + Market.ACME))
                .body("state", equalTo("APPLIED"));
        RestAssured.get("/v1/operators?q=acme").then().statusCode(200).body("items", hasSize(0));
        market.registrar()
                .get("/v1/operator-applications")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(Market.ACME.toString()));

        market.registrar()
                .post("/v1/operators/" + Market.ACME + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("stateReason", nullValue());

        RestAssured.get("/v1/operators?q=acme")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Acme Energia S.p.A."))
                .body("items[0]", not(hasItem("vatNumber")));
        market.operator(Market.ACME).get("/v1/operators/me").then().body("id", equalTo(Market.ACME.toString()));
        assertThat(market.events("operator-approved")).hasSize(1);
    }

    @Test
    void suspensionAndReinstatementKeepTheirReasons() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.decide(Market.ACME, "suspension", "chiamate in orario vietato")
                .then()
                .statusCode(200)
                .body("stateReason", equalTo("chiamate in orario vietato"));
        market.decide(Market.ACME, "suspension", "ancora")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:transition-not-allowed"));
        market.decide(Market.ACME, "reinstatement", "").then().statusCode(422);
        market.as("garante", Role.REGULATOR)
                .body(Map.of("reason", "chiarito"))
                .post("/v1/operators/" + Market.ACME + "/reinstatement")
                .then()
                .statusCode(200);

        assertThat(market.eventsAbout(Market.ACME))
                .extracting(OutboxEvents.Emitted::type)
                .containsExactly(
                        "it.opposizioni.operator.operator-applied.v1",
                        "it.opposizioni.operator.operator-approved.v1",
                        "it.opposizioni.operator.operator-suspended.v1",
                        "it.opposizioni.operator.operator-reinstated.v1");
        assertThat(market.eventsAbout(Market.ACME))
                .extracting(OutboxEvents.Emitted::version)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(market.value("select count(*) from operator_state_change")).isEqualTo("5");
    }

    @Test
    void theDirectoryForgetsWhoHasNotConsultedForTwelveMonths() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        clock.set(Instant.parse("2027-11-25T22:59:59Z"));
        RestAssured.get("/v1/operators").then().body("items", hasSize(1));
        clock.set(Instant.parse("2027-11-25T23:00:00Z"));
        RestAssured.get("/v1/operators").then().body("items", hasSize(0));
    }

    @Test
    void theDirectoryIsReadInPages() {
        market.approved(Market.ACME, "Beta % Uno");
        market.approved(Market.BETA, "alfa");
        market.approved(Market.SQUILLO, "Gamma");
        String next = RestAssured.get("/v1/operators?limit=2")
                .then()
                .body("items.name", equalTo(List.of("alfa", "Beta % Uno")))
                .extract()
                .path("next");
        RestAssured.given()
                .queryParam("cursor", next)
                .get("/v1/operators?limit=2")
                .then()
                .body("items.name", equalTo(List.of("Gamma")))
                .body("next", nullValue());
        RestAssured.given().queryParam("q", "%").get("/v1/operators").then().body("items", hasSize(1));
    }

    @Test
    void anOperatorSeesOnlyItself() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.operator(Market.BETA).get("/v1/operators/" + Market.ACME).then().statusCode(404);
        market.registrar().get("/v1/operators/" + Market.ACME).then().statusCode(200);
        market.as("giulia", Role.CITIZEN)
                .get("/v1/operators/" + Market.ACME)
                .then()
                .statusCode(403);
        market.operator(Market.ACME)
                .body(Map.of("reason", "io stesso"))
                .post("/v1/operators/" + Market.ACME + "/approval")
                .then()
                .statusCode(403);
        market.as("senza", Role.OPERATOR).get("/v1/operators/me").then().statusCode(404);
        market.registrar().get("/v1/operators/me").then().statusCode(403);
    }

    @Test
    void applyingTwiceOrUnderAnothersVatNumberIsAConflict() {
        market.apply(Market.ACME, "Acme").then().statusCode(201);
        market.apply(Market.ACME, "Acme")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:operator-exists"));
        UUID other = UUID.randomUUID();
        market.operator(other)
                .body(Market.application(Market.ACME, "Altri"))
                .post("/v1/operators")
                .then()
                .statusCode(409);
    }

    @Test
    void everyWrongFieldIsNamed() {
        Map<String, Object> wrong = Market.application(Market.SQUILLO, "Squillo");
        wrong.put("vatNumber", "12345678900");
        wrong.remove("rocNumber");
        market.operator(Market.SQUILLO)
                .body(wrong)
                .post("/v1/operators")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/vatNumber", "/rocNumber")));
        market.operator(Market.SQUILLO)
                .body(Map.of())
                .post("/v1/operators")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"));
    }
}
