package it.opposizioni.operator.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.Market.Emitted;
import it.opposizioni.operator.registerreplica.Register;
import it.opposizioni.operator.team.Colleagues;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator owes, as its calendar and the events tell it, around the midnights of Rome. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ObligationTest {

    private static final String IN_OCTOBER = "2026-10-01T07:00:00Z";
    private static final String NUMBERS = "+393331234567\n+393337654321\n";

    @Inject
    Market market;

    @Inject
    Register register;

    @Inject
    Reminders reminders;

    @Inject
    Colleagues colleagues;

    @Inject
    TestClock clock;

    @BeforeEach
    void anOperatorSinceSeptember() {
        at("2026-09-15T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    /** The register is as of that instant too. */
    private void at(String instant) {
        clock.set(Instant.parse(instant));
        register.reset();
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
        at(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        // half past eleven at night of the last day of October, in winter time
        at("2026-10-31T22:59:59Z");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        // in Rome it is November, in Greenwich still October
        at("2026-11-30T23:00:00Z");
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);

        at("2027-01-01T12:00:00Z");
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DONE");
        market.operator(Market.ACME)
                .queryParams("from", "2026-11-01", "to", "2026-12-31")
                .get("/v1/obligations")
                .then()
                .body("items.findAll { it.kind == 'MONTHLY_UPDATE' }.state", equalTo(List.of("MISSED", "DONE")));
    }

    @Test
    void aQuickCheckIsNoMonthlyConsultationAndKeepsNoCampaignGoing() {
        at(IN_OCTOBER);
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
        at("2026-11-25T08:00:00Z");
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
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        market.declare(Market.SQUILLO, "+390212345678").then().statusCode(201);
        String mandate = market.operator(Market.ACME)
                .body(Map.of(
                        "outsourcerId",
                        Market.SQUILLO,
                        "callingNumbers",
                        List.of("+390212345678"),
                        "from",
                        "2026-09-15"))
                .post("/v1/mandates")
                .path("id");
        market.operator(Market.SQUILLO)
                .post("/v1/mandates/" + mandate + "/acceptance")
                .then()
                .statusCode(200);
        at(IN_OCTOBER);
        String campaign = market.operator(Market.SQUILLO)
                .body(Map.of("name", "Per Acme", "purpose", "CAMPAIGN", "principalId", Market.ACME))
                .post("/v1/campaigns")
                .path("id");
        market.consult(Market.SQUILLO, campaign, NUMBERS).then().statusCode(202);
        assertThat(stateOf(Market.ACME, "2026-10")).isEqualTo("DONE");
    }

    @Test
    void itIsToldFiveDaysAndOneDayBeforeOnTheDayAndWhenItWasMissedOnceEach() {
        List<String> looks = List.of(
                "2026-10-25T22:59:59Z", // six days before: nothing
                "2026-10-25T23:00:00Z", // the 26th begins, and the night before the clock was moved
                "2026-10-26T12:00:00Z",
                "2026-10-29T23:00:00Z",
                "2026-10-30T23:00:00Z",
                "2026-10-31T22:59:59Z",
                "2026-10-31T23:00:00Z",
                "2026-11-01T12:00:00Z");
        List<List<String>> told = looks.stream()
                .map(look -> {
                    at(look);
                    market.execute("update obligation_watch set look_again_at = '2026-01-01T00:00:00Z'");
                    reminders.announce();
                    return steps();
                })
                .toList();
        String five = "FIVE_DAYS_BEFORE";
        String one = "DAY_BEFORE";
        String day = "SAME_DAY";
        assertThat(told)
                .containsExactly(
                        List.of(),
                        List.of(five),
                        List.of(five),
                        List.of(five, one),
                        List.of(five, one, day),
                        List.of(five, one, day),
                        List.of(five, one, day, "MISSED"),
                        List.of(five, one, day, "MISSED"));
        assertThat(notices()).extracting(Emitted::version).containsExactly(1L, 2L, 3L, 4L);
        notices()
                .forEach(n -> Contracts.assertFits(
                        n.type().contains("missed") ? "obligation-missed" : "obligation-reminder-due", n.data()));
    }

    @Test
    void aServiceThatWasDownTellsTheLatestWordOnlyAndWhoConsultedInTimeIsNotReminded() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        at(IN_OCTOBER);
        market.consult(Market.BETA, market.campaign(Market.BETA), NUMBERS)
                .then()
                .statusCode(202);
        at("2026-11-03T08:00:00Z");
        reminders.announce();
        assertThat(steps()).containsExactly("MISSED");
        assertThat(notices().getFirst().data().get("operatorId").asText()).isEqualTo(Market.ACME.toString());
        assertThat(notices().getFirst().data().get("month").asText()).isEqualTo("2026-10");
    }

    @Test
    void anOperatorThatCannotBeLookedAtKeepsNobodyElseFromBeingReminded() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        at("2026-11-03T08:00:00Z");
        market.execute("insert into obligation_watch (operator_id, look_again_at) values ('" + Market.ACME
                + "', '2026-01-01T00:00:00Z')");
        market.execute("alter table obligation_notice add constraint spoilt check (operator_id <> '" + Market.ACME
                + "') not valid");
        try {
            reminders.announce();
        } finally {
            market.execute("alter table obligation_notice drop constraint spoilt");
        }
        assertThat(notices())
                .extracting(n -> n.data().get("operatorId").asText())
                .containsExactly(Market.BETA.toString());

        market.execute("update obligation_watch set look_again_at = '2026-01-01T00:00:00Z'");
        reminders.announce();
        assertThat(notices())
                .extracting(n -> n.data().get("operatorId").asText())
                .containsExactly(Market.BETA.toString(), Market.ACME.toString());
    }

    @Test
    void anOpenCampaignWhoseConsultationEndsIsAtRiskThenLateUntilItIsConsultedAnew() {
        at(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + campaign + "/opening")
                .then()
                .statusCode(200);
        assertThat(stateOfCampaign()).isEqualTo("DUE");
        at("2026-10-16T21:59:59Z");
        assertThat(stateOfCampaign()).isEqualTo("DUE");
        at("2026-10-16T22:00:00Z");
        assertThat(stateOfCampaign()).isEqualTo("LATE");
        reminders.announce();
        assertThat(market.events("obligation-missed"))
                .extracting(e -> e.data().get("kind").asText())
                .containsExactly("CAMPAIGN_AT_RISK");

        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        assertThat(stateOfCampaign()).isEqualTo("DUE");
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + campaign + "/closure")
                .then()
                .statusCode(200);
        assertThat(stateOfCampaign()).isNull();
    }

    @Test
    void whatIsDueIsToldWithTheAddressesOfThoseWhoMayConsult() {
        colleagues
                .joined(Market.ACME, TeamRole.UPLOADER)
                .get("/v1/campaigns")
                .then()
                .statusCode(200);
        colleagues
                .joined(Market.ACME, TeamRole.VIEWER)
                .get("/v1/campaigns")
                .then()
                .statusCode(200);
        colleagues.invite(Market.ACME, "not.yet@acme.example", TeamRole.COMPLIANCE);
        at("2026-10-26T08:00:00Z");
        reminders.announce();
        at("2026-11-01T08:00:00Z");
        market.execute("update obligation_watch set look_again_at = '2026-01-01T00:00:00Z'");
        reminders.announce();
        assertThat(notices())
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.data().path("colleagues"))
                        .extracting(JsonNode::asText)
                        .contains("uploader@" + Market.ACME + ".example")
                        .doesNotContain("viewer@" + Market.ACME + ".example", "not.yet@acme.example"));
    }

    private String stateOfCampaign() {
        return market.operator(Market.ACME)
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'CAMPAIGN_AT_RISK' }?.state");
    }

    @Test
    void theCalendarIsAFileUnderASecretAddressThatCanBeChangedAndEnded() {
        at(IN_OCTOBER);
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

    private List<Emitted> notices() {
        return market.events().stream()
                .filter(e -> e.type().contains(".obligation-"))
                .toList();
    }

    private List<String> steps() {
        return notices().stream()
                .map(n -> n.data().path("step").asText("MISSED"))
                .toList();
    }
}
