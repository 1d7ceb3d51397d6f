package it.opposizioni.operator.consultation.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.Consultations;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are found and counted among any number of quick checks. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConsultationListTest extends OperatorServiceTest {

    private static final String NUMBERS = "+393331234567\n";

    @Inject
    Consultations consultations;

    private String campaign;

    @BeforeEach
    void anOperatorWithACampaign() {
        register.asOf("2026-11-20T10:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        campaign = market.campaign(Market.ACME);
    }

    /** Ids of one instant are in no order. */
    private void later() {
        clock.shift(Duration.ofSeconds(1));
    }

    private String list() {
        later();
        return market.consult(Market.ACME, campaign, NUMBERS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String check() {
        later();
        return market.operator(Market.ACME)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("campaignId", campaign, "numbers", List.of("333 123 4567")))
                .post("/v1/number-checks")
                .then()
                .statusCode(201)
                .extract()
                .path("consultationId");
    }

    private ValidatableResponse found(UUID operator, String query) {
        return market.operator(operator).get("/v1/consultations" + query).then();
    }

    private ValidatableResponse found(String query) {
        return found(Market.ACME, query).statusCode(200);
    }

    @Test
    void aListIsFoundBehindAnyNumberOfQuickChecks() {
        String list = list();
        String check = check();
        String later = check();

        found("?kind=LIST&limit=1").body("items.id", contains(list));
        found("?kind=NUMBER_CHECK").body("items.id", contains(later, check));
        found("?limit=2").body("items.id", contains(later, check)).body("next", notNullValue());
        found("").body("items.id", contains(later, check, list));
        found("?kind=LIST&campaign=" + campaign).body("items.id", contains(list));
        found("?kind=NUMBER_CHECK&state=SEALED").body("items", hasSize(2));
        found("?kind=NUMBER_CHECK&state=FAILED").body("items", hasSize(0));
        String next = found("?limit=2").extract().path("next");
        found("?limit=2&cursor=" + next).body("items.id", contains(list));
    }

    @Test
    void listsAreFoundByTheDayInRomeOnWhichTheyWereSealed() {
        clock.set(Instant.parse("2026-11-20T22:59:00Z"));
        String before = list();
        clock.set(Instant.parse("2026-11-20T23:01:00Z"));
        String after = list();

        found("?sealedFrom=2026-11-21").body("items.id", contains(after));
        found("?sealedTo=2026-11-20").body("items.id", contains(before));
        found("?sealedFrom=2026-11-20&sealedTo=2026-11-21").body("items.id", contains(after, before));
        found("?sealedFrom=2026-11-22").body("items", hasSize(0));
    }

    @Test
    void oneMayAskForSeveralStates() {
        String sealed = list();
        later();
        String choosing = consultations.ask(campaign).then().extract().path("id");
        market.consult(Market.ACME, campaign, "").then().statusCode(422);

        found("?state=CHOOSING&state=COMPARING&state=RECEIVING").body("items.id", contains(choosing));
        found("?state=CHOOSING&state=SEALED").body("items.id", contains(choosing, sealed));
        found("?state=FAILED").body("items", hasSize(1));
        clock.set(Instant.parse("2026-12-20T10:00:00Z"));
        found("?state=SEALED").body("items", hasSize(0));
        found("?state=EXPIRED").body("items.id", contains(sealed));
        found("?state=SEALED&state=EXPIRED").body("items.id", contains(sealed));
    }

    @Test
    void listsAreCountedAndThoseThatEndSoonAreFound() {
        String first = list();
        check();
        register.asOf("2026-11-24T10:00:00Z");
        list();
        String third = list();
        consultations.ask(campaign).then().statusCode(202);

        market.operator(Market.ACME)
                .get("/v1/consultations/summary")
                .then()
                .statusCode(200)
                .body("running", equalTo(1))
                .body("valid", equalTo(3))
                .body("endings.lastValidDay", contains("2026-12-05", "2026-12-09"))
                .body("endings.lists", contains(1, 2));
        found("?kind=LIST&state=SEALED&endsBy=2026-12-05").body("items.id", contains(first));
        found("?kind=LIST&state=SEALED&endsBy=2026-12-04").body("items", hasSize(0));
        found("?kind=LIST&state=SEALED&endsBy=2026-12-09&limit=1").body("items.id", contains(third));

        clock.set(Instant.parse("2026-12-05T23:00:00Z"));
        market.operator(Market.ACME)
                .get("/v1/consultations/summary")
                .then()
                .body("valid", equalTo(2))
                .body("endings.lastValidDay", contains("2026-12-09"));
    }

    @Test
    void whatAnOutsourcerMadeIsItsPrincipalsToo() {
        register.asOf("2026-11-25T10:00:00Z");
        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678");
        String forAcme = market.operator(Market.SQUILLO)
                .body(Map.of("name", "x", "purpose", "CAMPAIGN", "principalId", Market.ACME))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String made = market.consult(Market.SQUILLO, forAcme, NUMBERS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String own = list();
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");

        found("?kind=LIST").body("items.id", containsInAnyOrder(made, own));
        found(Market.SQUILLO, "?kind=LIST").body("items.id", contains(made));
        found(Market.BETA, "?kind=LIST").body("items", hasSize(0));
        for (var valid :
                Map.of(Market.ACME, 2, Market.SQUILLO, 1, Market.BETA, 0).entrySet()) {
            market.operator(valid.getKey())
                    .get("/v1/consultations/summary")
                    .then()
                    .statusCode(200)
                    .body("valid", equalTo(valid.getValue()));
        }
    }

    @Test
    void anInvalidFilterIsNamed() {
        for (var wrong :
                Map.of("kind", "FUN", "state", "FUN", "endsBy", "2026-13-01").entrySet()) {
            found(Market.ACME, "?" + wrong.getKey() + "=" + wrong.getValue())
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.pointer", everyItem(equalTo("/" + wrong.getKey())))
                    .body("errors", hasSize(1));
        }
        found(Market.ACME, "?state=SEALED&state=FUN").statusCode(422).body("errors[0].pointer", equalTo("/state"));
    }
}
