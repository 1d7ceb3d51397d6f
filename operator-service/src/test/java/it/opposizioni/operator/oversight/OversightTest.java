package it.opposizioni.operator.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.Consultations;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the regulator sees of one operator. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OversightTest extends OperatorServiceTest {

    @Inject
    Consultations consultations;

    @BeforeEach
    void anOperatorSinceSeptember() {
        register.asOf("2026-09-15T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        register.asOf("2026-11-20T10:00:00Z");
    }

    private RequestSpecification regulator() {
        return market.as("garante", Role.REGULATOR);
    }

    @Test
    void theListsOfEachMonthAreCountedAndEmptyMonthsStay() {
        regulator()
                .get("/v1/operators/{id}/activity", Market.ACME)
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .body("months.lists", everyItem(equalTo(0)));
        String campaign = market.campaign(Market.ACME);
        consultations.sent(campaign);
        consultations.sent(campaign);
        regulator()
                .get("/v1/operators/{id}/activity", Market.ACME)
                .then()
                .body("months[0].month", equalTo("2025-12"))
                .body("months[11].month", equalTo("2026-11"))
                .body("months[11].lists", equalTo(2))
                .body("months[11].numbers", equalTo(4))
                .body("months[10].lists", equalTo(0));
    }

    @Test
    void itsDutiesAreThoseThatItSeesItself() {
        regulator()
                .get("/v1/operators/{id}/obligations", Market.ACME)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("MONTHLY_UPDATE"))
                .body("items.title", hasItem("Consultazione mensile di novembre 2026"));
    }

    @Test
    void anOperatorThatIsNoneDoesNotExist() {
        regulator().get("/v1/operators/{id}/activity", UUID.randomUUID()).then().statusCode(404);
        regulator()
                .get("/v1/operators/{id}/obligations", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** Lists have a member of this name. */
    private static final String FIRSTS = "items.collect { it.first }";

    private static final String NUMBERS = "/v1/operators/{id}/calling-numbers";

    private void declareRange(String first, String last) {
        market.operator(Market.SQUILLO)
                .body(Map.of("first", first, "last", last))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(201);
    }

    private List<String> firsts(String query) {
        return regulator()
                .get(NUMBERS + query, Market.SQUILLO)
                .then()
                .statusCode(200)
                .extract()
                .path(FIRSTS);
    }

    private List<String> beginning(String prefix, String... states) {
        RequestSpecification asking = regulator().queryParam("prefix", prefix);
        for (String state : states) {
            asking.queryParam("state", state);
        }
        return asking.get(NUMBERS, Market.SQUILLO)
                .then()
                .statusCode(200)
                .extract()
                .path(FIRSTS);
    }

    @Test
    void whatItHasEverDeclaredIsToldWithItsPrincipals() {
        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678", "2026-11-20");
        declareRange("02 9475 2000", "02 9475 2099");
        market.declare(Market.SQUILLO, "130").then().statusCode(201);
        clock.shift(Duration.ofHours(1));
        market.operator(Market.SQUILLO)
                .delete("/v1/calling-numbers/+390212345678")
                .then()
                .statusCode(204);
        Response answer = regulator().get(NUMBERS, Market.SQUILLO);
        answer.then()
                .statusCode(200)
                .body(FIRSTS, contains("130", "+390212345678", "+390294752000"))
                .body("items.collect { it.last }", contains("130", "+390212345678", "+390294752099"))
                .body("items.kind", contains("SHORT_CODE", "SINGLE", "RANGE"))
                .body("items.state", contains("DECLARED", "WITHDRAWN", "DECLARED"))
                .body("items[1].until", notNullValue())
                .body("items[0].until", nullValue())
                .body("items[0].verifiedAt", nullValue())
                .body("items[1].principals.name", contains("Acme Energia S.p.A."))
                .body("items[1].principals.id", contains(Market.ACME.toString()))
                .body("items[2].principals", hasSize(0));
        assertThat(firsts("?state=WITHDRAWN")).containsExactly("+390212345678");
        assertThat(firsts("?state=DECLARED&state=CONFLICT")).containsExactly("130", "+390294752000");
        Response first = regulator().get(NUMBERS + "?limit=2", Market.SQUILLO);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        String cursor = first.path("next");
        assertThat(firsts("?limit=2&cursor=" + cursor)).containsExactly("+390294752000");
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                .isEqualTo(first.<String>path("items[1].id"));
        regulator().get(NUMBERS + "?cursor=" + cursor, Market.ACME).then().statusCode(422);
    }

    /** When its mandate ended, or before it began, a number has no principal. */
    @Test
    void aPrincipalIsToldAsLongAsItsMandateIsHeld() {
        String mandate = market.mandated(Market.ACME, Market.SQUILLO, "+390212345678", "2026-11-20");
        regulator()
                .get(NUMBERS, Market.SQUILLO)
                .then()
                .body("items[0].principals.name", contains("Acme Energia S.p.A."));
        clock.shift(Duration.ofHours(1));
        market.operator(Market.ACME)
                .post("/v1/mandates/" + mandate + "/end")
                .then()
                .statusCode(200);
        regulator().get(NUMBERS, Market.SQUILLO).then().body("items[0].principals", hasSize(0));
    }

    @Test
    void aLineThatWasProvedIsToldApart() {
        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678", "2026-11-20");
        market.execute("update calling_number set verified_at = '2026-11-21T09:00:00Z'");
        regulator().get(NUMBERS, Market.SQUILLO).then().body("items.verifiedAt", contains("2026-11-21T09:00:00Z"));
    }

    /** Also a number in the middle of a range, and in any spelling. */
    @Test
    void thePrefixFindsWhateverHasANumberThatBeginsSo() {
        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678", "2026-11-20");
        declareRange("02 9475 9950", "02 9476 0049");
        market.declare(Market.SQUILLO, "130").then().statusCode(201);
        assertThat(beginning("02 94")).containsExactly("+390294759950");
        assertThat(beginning("029476")).containsExactly("+390294759950");
        assertThat(beginning("029477")).isEmpty();
        assertThat(beginning("+39 02")).containsExactly("+390212345678", "+390294759950");
        assertThat(beginning("0039-02.1")).containsExactly("+390212345678");
        assertThat(beginning("13")).containsExactly("130");
        assertThat(beginning("06")).isEmpty();
        assertThat(beginning("02", "DECLARED")).hasSize(2);
        assertThat(beginning("02", "WITHDRAWN")).isEmpty();
        assertThat(beginning(" ")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "prefix, abc",
        "prefix, 1 or 1=1 --",
        "prefix, 00",
        "prefix, +0",
        "prefix, +",
        "prefix, 0212345",
        "prefix, +390212345678",
        "state, X",
    })
    void whatIsNoFilterIsNamedAndNotNoted(String name, String value) {
        regulator()
                .queryParam(name, value)
                .get(NUMBERS, Market.ACME)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + name));
        assertThat(market.value("select count(*) from access_note")).isEqualTo("0");
    }

    @Test
    void nobodysNumbersDoNotExist() {
        regulator().get(NUMBERS, UUID.randomUUID()).then().statusCode(404);
    }
}
