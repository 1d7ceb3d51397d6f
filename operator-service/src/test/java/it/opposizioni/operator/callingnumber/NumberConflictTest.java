package it.opposizioni.operator.callingnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two say that the same numbers are theirs; the registrar says whose they are; and who had them on a day stays known. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NumberConflictTest extends OperatorServiceTest {

    @BeforeEach
    void threeOperators() {
        at("2026-11-01T09:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    private Response range(UUID operator, String first, String last) {
        return market.operator(operator)
                .body(Map.of("first", first, "last", last))
                .post("/v1/calling-numbers");
    }

    private Response settle(String id, UUID winner) {
        return market.registrar()
                .body(Map.of("inFavourOf", winner, "reason", "contratto esibito"))
                .post("/v1/calling-number-conflicts/" + id + "/settlement");
    }

    private List<String> open() {
        return market.registrar()
                .get("/v1/calling-number-conflicts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Who had it, in words: names in the order of time. */
    private List<String> hadOn(String number, String day) {
        return market.as("garante", Role.REGULATOR)
                .queryParams("number", number, "on", day)
                .get("/v1/calling-numbers/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.operatorName");
    }

    @Test
    void inFavourOfTheChallengerTheDisputedNumbersLeaveTheHoldersRange() {
        range(Market.SQUILLO, "0298760000", "0298760099").then().statusCode(201);
        at("2026-11-10T09:00:00Z");
        range(Market.ACME, "0298760040", "0298760049").then().statusCode(201).body("state", equalTo("CONFLICT"));
        at("2026-11-20T09:00:00Z");
        String conflict = open().getFirst();
        settle(conflict, Market.ACME)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("first", equalTo("+390298760040"))
                .body("last", equalTo("+390298760049"))
                .body("reason", equalTo("contratto esibito"));
        settle(conflict, Market.SQUILLO).then().statusCode(409);

        assertThat(market.operator(Market.SQUILLO)
                        .get("/v1/calling-numbers")
                        .<List<String>>path("items.collect { it.first }"))
                .containsExactly("+390298760000", "+390298760050");
        assertThat(market.operator(Market.SQUILLO)
                        .get("/v1/calling-numbers")
                        .<List<String>>path("items.collect { it.last }"))
                .containsExactly("+390298760039", "+390298760099");
        assertThat(hadOn("0298760045", "2026-11-09")).containsExactly("Squillo Contact S.r.l.");
        assertThat(hadOn("0298760045", "2026-11-15"))
                .as("while it is disputed")
                .containsExactly("Squillo Contact S.r.l.");
        assertThat(hadOn("0298760045", "2026-11-20"))
                .as("the day on which it changed hands")
                .containsExactly("Squillo Contact S.r.l.", "Acme Energia S.p.A.");
        assertThat(hadOn("0298760045", "2026-11-21")).containsExactly("Acme Energia S.p.A.");
        assertThat(hadOn("0298760050", "2026-11-21")).containsExactly("Squillo Contact S.r.l.");
        assertThat(hadOn("0298760045", "2026-10-31")).isEmpty();
        var settled = market.events("calling-number-conflict-settled").getFirst();
        assertThat(settled.data().get("inFavourOf").asText()).isEqualTo(Market.ACME.toString());
    }

    @Test
    void inFavourOfTheHolderTheChallengersDeclarationNeverHeld() {
        market.declare(Market.SQUILLO, "0298760000").then().statusCode(201);
        market.declare(Market.ACME, "0298760000").then().body("state", equalTo("CONFLICT"));
        settle(open().getFirst(), Market.SQUILLO).then().statusCode(200);
        market.operator(Market.ACME)
                .queryParam("state", "REFUSED")
                .get("/v1/calling-numbers")
                .then()
                .body("items", hasSize(1));
        assertThat(hadOn("0298760000", "2026-11-01")).containsExactly("Squillo Contact S.r.l.");
        assertThat(open()).isEmpty();
    }

    @Test
    void whoHasNoPartInItCannotBeGivenTheNumbers() {
        market.declare(Market.SQUILLO, "0298760000").then().statusCode(201);
        market.declare(Market.ACME, "0298760000").then().statusCode(201);
        settle(open().getFirst(), Market.BETA).then().statusCode(422).body("errors[0].code", equalTo("NO_PARTY"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void whenTheHolderGivesUpTheFirstChallengerGetsItAndTheSecondWaitsForHim() {
        market.declare(Market.SQUILLO, "0298760000").then().statusCode(201);
        at("2026-11-02T09:00:00Z");
        market.declare(Market.ACME, "0298760000").then().body("state", equalTo("CONFLICT"));
        at("2026-11-03T09:00:00Z");
        market.declare(Market.BETA, "0298760000").then().body("state", equalTo("CONFLICT"));
        assertThat(open()).hasSize(2);
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/0298760000")
                .then()
                .statusCode(204);
        market.operator(Market.ACME).get("/v1/calling-numbers").then().body("items[0].state", equalTo("DECLARED"));
        market.operator(Market.BETA)
                .get("/v1/calling-numbers")
                .then()
                .body("items[0].state", equalTo("CONFLICT"))
                .body("items[0].conflictWith", equalTo(List.of("Acme Energia S.p.A.")));
        assertThat(open()).hasSize(1);
    }

    @Test
    void aShortCodeIsFoundInTheHistoryUnderItsThreeDigits() {
        market.declare(Market.SQUILLO, "187").then().statusCode(201).body("kind", equalTo("SHORT_CODE"));
        assertThat(hadOn("187", "2026-11-01")).containsExactly("Squillo Contact S.r.l.");
        market.operator(Market.ACME)
                .queryParam("number", "187")
                .get("/v1/calling-numbers/history")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void daysOfTheHistoryAreRomesAlsoWhereTheClockIsMoved() {
        at("2026-10-24T21:59:59Z");
        market.declare(Market.SQUILLO, "0298760000").then().statusCode(201);
        // the 25th of October has 25 hours: its last second is 22:59:59 in Greenwich
        at("2026-10-25T22:59:59Z");
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/0298760000")
                .then()
                .statusCode(204);
        assertThat(hadOn("0298760000", "2026-10-23")).isEmpty();
        assertThat(hadOn("0298760000", "2026-10-24")).hasSize(1);
        assertThat(hadOn("0298760000", "2026-10-25")).hasSize(1);
        assertThat(hadOn("0298760000", "2026-10-26")).isEmpty();
    }
}
