package it.opposizioni.operator.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The obligations of an operator, as its calendar shows them, around the midnights of Rome. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ObligationTest extends OperatorServiceTest {

    static final String IN_OCTOBER = "2026-10-01T07:00:00Z";
    static final String NUMBERS = "+393331234567\n+393337654321\n";

    @BeforeEach
    void anOperatorSinceSeptember() {
        register.asOf("2026-09-15T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    private String stateOf(UUID operator, String month) {
        return market.operator(operator)
                .queryParams(
                        "from",
                        month + "-01",
                        "to",
                        YearMonth.parse(month).atEndOfMonth().toString())
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'MONTHLY_UPDATE' }?.state");
    }

    @Test
    void theMonthIsRomesAlsoWhereTheClockIsMoved() {
        register.asOf(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        // half past eleven at night of the last day of October, in winter time
        register.asOf("2026-10-31T22:59:59Z");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        // in Rome it is November, in Greenwich still October
        register.asOf("2026-11-30T23:00:00Z");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);

        register.asOf("2027-01-01T12:00:00Z");
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DONE");
        market.operator(Market.ACME)
                .queryParams("from", "2026-11-01", "to", "2026-12-31")
                .get("/v1/obligations")
                .then()
                .body("items.findAll { it.kind == 'MONTHLY_UPDATE' }.state", equalTo(List.of("MISSED", "DONE")));
    }

    @Test
    void aQuickCheckIsNoMonthlyConsultationAndKeepsNoCampaignGoing() {
        register.asOf(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.execute("update consultation set kind = 'NUMBER_CHECK'");
        market.operator(Market.ACME)
                .get("/v1/obligations")
                .then()
                .body("items.kind", not(hasItem("VALIDITY_END")))
                .body("callsCoveredUntil", nullValue());
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DUE");

        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.operator(Market.ACME)
                .get("/v1/obligations")
                .then()
                .body("items.kind", hasItem("VALIDITY_END"))
                .body("callsCoveredUntil", equalTo("2026-10-16"));
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DONE");
    }

    @Test
    void whoWasNotActiveAllMonthOrOnlyCallsForOthersOwesNone() {
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        register.asOf("2026-11-25T08:00:00Z");
        assertThat(stateOf(Market.ACME, "2026-09")).as("approved on the 15th").isNull();
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("MISSED");
        assertThat(stateOf(Market.SQUILLO, "2026-10")).as("a call centre").isNull();
        market.execute("update operator set calls_itself = true where id = '" + Market.SQUILLO + "'");
        assertThat(stateOf(Market.SQUILLO, "2026-10"))
                .as("a call centre that calls for itself, too")
                .isEqualTo("MISSED");
    }

    @Test
    void theConsultationThatACallCentreMadeForAnOperatorIsThatOperators() {
        market.mandated(Market.ACME, Market.SQUILLO, "+390212345678", "2026-09-15");
        register.asOf(IN_OCTOBER);
        String campaign = market.campaignFor(Market.ACME, Market.SQUILLO);
        market.consult(Market.SQUILLO, campaign, NUMBERS).then().statusCode(202);
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DONE");

        assertThat(coveredUntil(Market.ACME)).isEqualTo("2026-10-16");
        assertThat(coveredUntil(Market.SQUILLO))
                .as("the result is the principal's")
                .isNull();
        market.operator(Market.SQUILLO)
                .get("/v1/obligations")
                .then()
                .body("items.kind", hasItem("VALIDITY_END"))
                .body("items.find { it.kind == 'VALIDITY_END' }.principal.name", equalTo("Acme Energia S.p.A."));
        register.asOf("2026-10-16T21:59:59Z");
        assertThat(coveredUntil(Market.ACME))
                .as("to the end of the day in Rome")
                .isEqualTo("2026-10-16");
        register.asOf("2026-10-16T22:00:00Z");
        assertThat(coveredUntil(Market.ACME)).isNull();
    }

    @Test
    void callsAreCoveredByListsForCallsAlone() {
        register.asOf(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        assertThat(coveredUntil(Market.ACME)).isEqualTo("2026-10-16");
        market.execute("update consultation set medium = 'POST'");
        assertThat(coveredUntil(Market.ACME)).isNull();
    }

    private String coveredUntil(UUID operator) {
        return market.operator(operator)
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("callsCoveredUntil");
    }

    @Test
    void theCalendarIsAFileUnderASecretAddressThatCanBeChangedAndEnded() {
        register.asOf(IN_OCTOBER);
        market.operator(Market.ACME)
                .accept("text/calendar")
                .header("Accept-Language", "en")
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .contentType("text/calendar");
        String first = address();
        String file = given().header("Accept-Language", "it")
                .get(first)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261031\r\nDTEND;VALUE=DATE:20261101\r\n")
                .contains("SUMMARY:Consultazione mensile di ottobre 2026")
                .contains("TRIGGER:-P4DT15H", "TRIGGER:-PT15H", "TRIGGER:PT9H");
        assertThat(file.lines()).allMatch(line -> line.getBytes().length <= 75);

        String second = address();
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        market.operator(Market.ACME)
                .get("/v1/obligations")
                .then()
                .body("calendarUrl", equalTo("http://localhost:8082" + second));
        assertThat(market.value("select secret from calendar_address")).doesNotContain(second.substring(14, 40));
        market.operator(Market.ACME)
                .delete("/v1/obligations/calendar-address")
                .then()
                .statusCode(204);
        given().get(second).then().statusCode(404);
    }

    private String address() {
        return market.operator(Market.ACME)
                .post("/v1/obligations/calendar-address")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("calendarUrl")
                .replace("http://localhost:8082", "");
    }

    @Test
    void daysAreTakenOnlyAsFarAsACalendarGoes() {
        for (Map<String, String> days : List.of(
                Map.of("from", "2026-01-01", "to", "2027-12-31"),
                Map.of("from", "2026-02-01", "to", "2026-01-01"),
                Map.of("from", "ieri"))) {
            market.operator(Market.ACME)
                    .queryParams(days)
                    .get("/v1/obligations")
                    .then()
                    .statusCode(422)
                    .body("errors", hasSize(1));
        }
    }
}
