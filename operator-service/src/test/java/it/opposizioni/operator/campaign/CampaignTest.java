package it.opposizioni.operator.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No campaign opens on an expired consultation: 15 days for calls, 30 for post, to the last second (DPR 26/2022 art. 8 c. 2). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CampaignTest extends OperatorServiceTest {

    private static final String NUMBERS = "+393331234567\n";

    @BeforeEach
    void anOperator() {
        register.asOf("2026-10-15T10:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    private String plan(String medium) {
        return market.operator(Market.ACME)
                .body(Map.of("name", "Inverno", "purpose", "CAMPAIGN", "medium", medium))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    private Response open(String campaign) {
        return market.operator(Market.ACME).post("/v1/campaigns/" + campaign + "/opening");
    }

    @Test
    void anOpenOneIsFoundBehindAnyNumberOfClosedOnes() {
        String open = plan("TELEPHONE");
        market.consult(Market.ACME, open, NUMBERS).then().statusCode(202);
        open(open).then().statusCode(200);
        clock.shift(Duration.ofSeconds(1));
        String planned = plan("POST");
        clock.shift(Duration.ofSeconds(1));
        String closed = plan("POST");
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + closed + "/closure")
                .then()
                .statusCode(200);

        assertThat(found("")).containsExactly(closed, planned, open);
        assertThat(found("?state=CLOSED")).containsExactly(closed);
        assertThat(found("?state=PLANNED&state=OPEN")).containsExactly(planned, open);
        assertThat(found("?state=OPEN&limit=1")).containsExactly(open);
        market.operator(Market.ACME)
                .get("/v1/campaigns?state=OPENED")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/state"));
    }

    private List<String> found(String query) {
        return market.operator(Market.ACME)
                .get("/v1/campaigns" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void withoutItsOwnConsultationItStaysClosedAndSaysWhatToDo() {
        String other = plan("TELEPHONE");
        market.consult(Market.ACME, other, NUMBERS).then().statusCode(202);
        String campaign = plan("TELEPHONE");
        open(campaign)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:campaign-without-live-consultation"))
                .body("errors[0].code", equalTo("NEVER_CONSULTED"))
                .body("detail", containsString("/v1/consultations?campaign=" + campaign));
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.execute("update consultation set kind = 'NUMBER_CHECK' where campaign_id = '" + campaign + "'");
        open(campaign).then().statusCode(409);
        assertThat(market.events("campaign-opened")).isEmpty();
    }

    @Test
    void itOpensToTheLastSecondOfTheFifteenthDayForCallsAndOfTheThirtiethForPost() {
        // over the night on which the clock is moved: the 30th of October ends at 23 h in Greenwich, the 14th of
        // November too
        for (var last : Map.of("TELEPHONE", "2026-10-30", "POST", "2026-11-14").entrySet()) {
            register.asOf("2026-10-15T10:00:00Z");
            String inTime = plan(last.getKey());
            String late = plan(last.getKey());
            market.consult(Market.ACME, inTime, NUMBERS).then().statusCode(202);
            market.consult(Market.ACME, late, NUMBERS).then().statusCode(202);
            register.asOf(last.getValue() + "T22:59:59.999Z");
            open(inTime)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OPEN"))
                    .body("liveConsultation.lastDay", equalTo(last.getValue()))
                    .body("atRisk", equalTo(true));
            register.asOf(last.getValue() + "T23:00:00Z");
            open(late)
                    .then()
                    .statusCode(409)
                    .body("errors[0].code", equalTo("CONSULTATION_OVER"))
                    .body("detail", containsString(last.getValue()));
        }
    }

    @Test
    void itIsOpenedAndClosedOnceAndBothAreEvents() {
        String campaign = plan("TELEPHONE");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        open(campaign).then().statusCode(200).body("atRisk", equalTo(false));
        open(campaign).then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:transition-not-allowed"));
        for (int status : List.of(200, 409)) {
            market.operator(Market.ACME)
                    .post("/v1/campaigns/" + campaign + "/closure")
                    .then()
                    .statusCode(status);
        }
        open(campaign).then().statusCode(409);
        assertThat(market.events("campaign-opened")).hasSize(1);
        assertThat(market.events("campaign-closed")).hasSize(1);
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + plan("TELEPHONE") + "/closure")
                .then()
                .statusCode(200);
        assertThat(market.events("campaign-closed"))
                .as("a plan that was dropped")
                .hasSize(1);
    }

    @Test
    void aSuspendedOperatorOpensNothingAndMayClose() {
        String campaign = plan("TELEPHONE");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        open(campaign).then().statusCode(403).body("type", equalTo("urn:problem:opposizioni:operator-suspended"));
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + campaign + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void whoPassesNumbersOnNamesTheRecipientAndNobodyElseDoes() {
        market.operator(Market.ACME)
                .body(Map.of("name", "Cessione", "purpose", "THIRD_PARTY_TRANSFER"))
                .post("/v1/campaigns")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("RECIPIENT_NEEDED"));
        market.operator(Market.ACME)
                .body(Map.of("name", "Mese", "purpose", "MONTHLY_UPDATE", "recipient", "Beta"))
                .post("/v1/campaigns")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("RECIPIENT_NOT_WANTED"));
        market.operator(Market.ACME)
                .body(Map.of("name", "Cessione", "purpose", "THIRD_PARTY_TRANSFER", "recipient", "Beta S.p.A."))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .body("recipient", equalTo("Beta S.p.A."));
    }

    @Test
    void whatRunsForAPrincipalOpensOnlyWhileTheMandateHolds() {
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.declare(Market.SQUILLO, "+390212345678").then().statusCode(201);
        String mandate = market.proposed(Market.ACME, Market.SQUILLO, "+390212345678", "2026-10-15");
        var plan = Map.of("name", "Per Acme", "purpose", "CAMPAIGN", "principalId", Market.ACME);
        market.operator(Market.SQUILLO).body(plan).post("/v1/campaigns").then().statusCode(422);
        market.acceptMandate(Market.SQUILLO, mandate);
        String campaign = market.campaignFor(Market.ACME, Market.SQUILLO);
        market.consult(Market.SQUILLO, campaign, NUMBERS).then().statusCode(202);
        market.operator(Market.ACME)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        market.operator(Market.SQUILLO)
                .post("/v1/campaigns/" + campaign + "/opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:campaign-without-mandate"));
        market.consult(Market.SQUILLO, campaign, NUMBERS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:mandate-missing"));
    }
}
