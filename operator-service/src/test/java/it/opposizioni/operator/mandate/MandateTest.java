package it.opposizioni.operator.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MandateTest extends OperatorServiceTest {

    private static final String NUMBER = "+390212345678";

    @Inject
    MandateService mandates;

    @BeforeEach
    void aPrincipalAndACallCentre() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.declare(Market.SQUILLO, NUMBER).then().statusCode(201);
    }

    private Response propose(UUID principal, UUID outsourcer, String... numbers) {
        return market.operator(principal)
                .body(Map.of("outsourcerId", outsourcer, "callingNumbers", List.of(numbers), "from", "2026-11-25"))
                .post("/v1/mandates");
    }

    @Test
    void bothSidesAgreeAndEitherEnds() {
        String id = propose(Market.ACME, Market.SQUILLO, "02 1234 5678")
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("outsourcerName", equalTo("Squillo Contact S.r.l."))
                .body("callingNumbers", equalTo(List.of(NUMBER)))
                .extract()
                .path("id");
        assertThat(market.events("mandate-agreed")).isEmpty();
        market.operator(Market.ACME)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(403);
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("AGREED"));
        for (String wanted : List.of("?state=AGREED", "?state=PROPOSED&state=AGREED", "")) {
            market.operator(Market.ACME).get("/v1/mandates" + wanted).then().body("items", hasSize(1));
        }
        market.operator(Market.ACME).get("/v1/mandates?state=ENDED").then().body("items", hasSize(0));
        market.operator(Market.ACME)
                .get("/v1/mandates?state=OVER")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/state"));
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(409);
        market.operator(Market.SQUILLO).get("/v1/mandates").then().body("items", hasSize(1));
        market.operator(Market.ACME)
                .post("/v1/mandates/" + id + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));

        assertThat(market.events("mandate-agreed")).hasSize(1);
        var ended = market.events("mandate-ended").getFirst();
        assertThat(ended.version()).isEqualTo(3);
        assertThat(ended.data().get("until").isNull()).isFalse();
    }

    @Test
    void othersHaveNoPartInIt() {
        String id =
                propose(Market.ACME, Market.SQUILLO, NUMBER).then().extract().path("id");
        market.operator(Market.BETA)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(404);
        market.operator(Market.BETA).post("/v1/mandates/" + id + "/end").then().statusCode(404);
        market.operator(Market.BETA).get("/v1/mandates").then().body("items", hasSize(0));
    }

    @Test
    void whatCannotBeGivenIsRefusedByName() {
        propose(Market.ACME, Market.BETA, NUMBER)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_OUTSOURCER"));
        propose(Market.ACME, Market.ACME, NUMBER).then().statusCode(422).body("errors[0].code", equalTo("ITSELF"));
        propose(Market.ACME, Market.SQUILLO, NUMBER, "+390298765432")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/callingNumbers/1"))
                .body("errors[0].code", equalTo("NOT_DECLARED"));
        market.operator(Market.ACME)
                .body(Map.of(
                        "outsourcerId",
                        Market.SQUILLO,
                        "callingNumbers",
                        List.of(NUMBER),
                        "from",
                        "2026-12-25",
                        "until",
                        "2026-12-24"))
                .post("/v1/mandates")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
    }

    @Test
    void aSuspendedOperatorGivesAndTakesNothingButMayEnd() {
        String id =
                propose(Market.ACME, Market.SQUILLO, NUMBER).then().extract().path("id");
        market.decide(Market.SQUILLO, "suspension", "indagine").then().statusCode(200);
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:operator-suspended"));
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + id + "/end")
                .then()
                .statusCode(200);
        propose(Market.ACME, Market.SQUILLO, NUMBER).then().statusCode(422);
    }

    /** A registration ends by the clock: between that instant and the announcement the stored state still says ACTIVE. */
    @Test
    void aLapsedOperatorCountsAsLapsedInMandatesBeforeItsLapseIsAnnounced() {
        String id =
                propose(Market.ACME, Market.SQUILLO, NUMBER).then().extract().path("id");
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + id + "/acceptance")
                .then()
                .statusCode(200)
                .body("effect", equalTo("HOLDS"));
        for (UUID lapsed : List.of(Market.ACME, Market.SQUILLO)) {
            market.execute("update operator set lapses_at = '2027-12-31T23:00:00Z' where state = 'ACTIVE'");
            assertThat(permitted()).isTrue();
            market.execute("update operator set lapses_at = '2020-01-01T00:00:00Z' where id = '" + lapsed + "'");
            assertThat(market.value("select state from operator where id = '" + lapsed + "'"))
                    .as("not announced yet")
                    .isEqualTo("ACTIVE");

            assertThat(permitted()).isFalse();
            for (UUID side : List.of(Market.ACME, Market.SQUILLO)) {
                market.operator(side)
                        .get("/v1/mandates/" + id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("AGREED"))
                        .body("effect", equalTo("OPERATOR_NOT_ACTIVE"));
                market.operator(side)
                        .get("/v1/mandates")
                        .then()
                        .body("items[0].effect", equalTo("OPERATOR_NOT_ACTIVE"));
            }
        }
        // SQUILLO has lapsed
        propose(Market.ACME, Market.SQUILLO, NUMBER)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_OUTSOURCER"));
    }

    private boolean permitted() {
        return mandates.permits(Market.SQUILLO, Market.ACME, LocalDate.of(2026, 11, 26));
    }
}
