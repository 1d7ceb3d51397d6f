package it.opposizioni.operator.obligation;

import static it.opposizioni.operator.obligation.ObligationTest.IN_OCTOBER;
import static it.opposizioni.operator.obligation.ObligationTest.NUMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When events remind an operator of its obligations, and who receives them, around the midnights of Rome. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RemindersTest extends OperatorServiceTest {

    @Inject
    Reminders reminders;

    @Inject
    TeamMembers members;

    @BeforeEach
    void anOperatorSinceSeptember() {
        register.asOf("2026-09-15T08:00:00Z");
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    @Test
    void remindersAreSentFiveDaysAndOneDayBeforeOnTheDayAndWhenMissedOnceEach() {
        List<String> looks = List.of(
                "2026-10-25T22:59:59Z", // six days before: nothing
                "2026-10-25T23:00:00Z", // the 26th begins, and the night before the clock was moved
                "2026-10-26T12:00:00Z",
                "2026-10-29T23:00:00Z",
                "2026-10-30T23:00:00Z",
                "2026-10-31T22:59:59Z",
                "2026-10-31T23:00:00Z",
                "2026-11-01T12:00:00Z");
        List<List<String>> sent = looks.stream()
                .map(look -> {
                    register.asOf(look);
                    lookAgain();
                    return steps();
                })
                .toList();
        String five = "FIVE_DAYS_BEFORE";
        String one = "DAY_BEFORE";
        String day = "SAME_DAY";
        assertThat(sent)
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
    void aServiceThatWasDownSendsOnlyTheLatestReminderAndNoneAfterAConsultation() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        register.asOf(IN_OCTOBER);
        market.consult(Market.BETA, market.campaign(Market.BETA), NUMBERS)
                .then()
                .statusCode(202);
        register.asOf("2026-11-03T08:00:00Z");
        reminders.announce();
        assertThat(steps()).containsExactly("MISSED");
        assertThat(notices().getFirst().data().get("operatorId").asText()).isEqualTo(Market.ACME.toString());
        assertThat(notices().getFirst().data().get("month").asText()).isEqualTo("2026-10");
    }

    @Test
    void anErrorWithOneOperatorDoesNotPreventTheRemindersOfOthers() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        register.asOf("2026-11-03T08:00:00Z");
        market.execute("insert into obligation_watch (operator_id, next_check_at) values ('" + Market.ACME
                + "', '2026-01-01T00:00:00Z')");
        market.execute("alter table obligation_notice add constraint failing check (operator_id <> '" + Market.ACME
                + "') not valid");
        try {
            reminders.announce();
        } finally {
            market.execute("alter table obligation_notice drop constraint failing");
        }
        assertThat(notices())
                .extracting(n -> n.data().get("operatorId").asText())
                .containsExactly(Market.BETA.toString());

        lookAgain();
        assertThat(notices())
                .extracting(n -> n.data().get("operatorId").asText())
                .containsExactly(Market.BETA.toString(), Market.ACME.toString());
    }

    @Test
    void anOpenCampaignWhoseConsultationEndsIsAtRiskThenLateUntilItIsConsultedAgain() {
        register.asOf(IN_OCTOBER);
        String campaign = market.campaign(Market.ACME);
        market.consult(Market.ACME, campaign, NUMBERS).then().statusCode(202);
        market.operator(Market.ACME)
                .post("/v1/campaigns/" + campaign + "/opening")
                .then()
                .statusCode(200);
        assertThat(stateOfCampaign()).isEqualTo("DUE");
        register.asOf("2026-10-16T21:59:59Z");
        assertThat(stateOfCampaign()).isEqualTo("DUE");
        register.asOf("2026-10-16T22:00:00Z");
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
    void aReminderHasTheAddressesOfThoseWhoMayConsult() {
        members.joined(Market.ACME, TeamRole.UPLOADER)
                .get("/v1/campaigns")
                .then()
                .statusCode(200);
        members.joined(Market.ACME, TeamRole.VIEWER).get("/v1/campaigns").then().statusCode(200);
        members.invite(Market.ACME, "not.yet@acme.example", TeamRole.COMPLIANCE);
        register.asOf("2026-10-26T08:00:00Z");
        reminders.announce();
        register.asOf("2026-11-01T08:00:00Z");
        lookAgain();
        assertThat(notices())
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.data().path("colleagues"))
                        .extracting(JsonNode::asText)
                        .contains("uploader@" + Market.ACME + ".example")
                        .doesNotContain("viewer@" + Market.ACME + ".example", "not.yet@acme.example"));
    }

    @Test
    void theRegistrarSeesHowManyWereMissedInTheLast30Days() {
        register.asOf("2026-10-31T22:59:59Z");
        lookAgain();
        missed(0);
        register.asOf("2026-11-01T08:00:00Z");
        lookAgain();
        missed(1);
        register.asOf("2026-12-01T08:00:01Z");
        missed(0);
    }

    private void missed(int expected) {
        market.registrar()
                .get("/v1/system-state")
                .then()
                .statusCode(200)
                .body("figures.find { it.name == 'obligations-missed' }.now", equalTo((float) expected));
    }

    private String stateOfCampaign() {
        return market.operator(Market.ACME)
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'CAMPAIGN_AT_RISK' }?.state");
    }

    /** At everybody, also who was looked at today. */
    private void lookAgain() {
        market.execute("update obligation_watch set next_check_at = '2026-01-01T00:00:00Z'");
        reminders.announce();
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
