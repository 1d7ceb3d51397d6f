package it.opposizioni.operator.invitation;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembersTest;
import it.opposizioni.operator.team.TeamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many invitations an operator, a person and an address may have. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InvitationLimitsTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@acme.example";

    @BeforeEach
    void fixedTime() {
        clock.set(TestClock.BEGINNING);
    }

    @Test
    void anOperatorInvitesTwentyADay() {
        inviteMany(Market.ACME, 20, "a");
        members.invite(Market.ACME, "one.more@x.example", TeamRole.VIEWER)
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("type", equalTo(PROBLEM + "too-many-invitations"));
        assertThat(market.events("team-invitation-sent")).hasSize(20);
        clock.set(Instant.parse("2026-11-25T23:00:00Z")); // midnight in Rome
        members.invite(Market.ACME, "one.more@x.example", TeamRole.VIEWER)
                .then()
                .statusCode(201);
    }

    @Test
    void aPersonInvitesTwentyADayForAllItsOperatorsTogether() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.join(Market.BETA, CARLA, TeamRole.OWNER);
        members.join(Market.ACME, CARLA, TeamRole.OWNER);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            answers.add(members.as(CARLA, i % 2 == 0 ? Market.ACME : Market.BETA)
                    .body(Map.of("email", "p" + i + "@x.example", "name", "P", "role", "VIEWER"))
                    .post("/v1/team/invitations")
                    .statusCode());
        }
        assertThat(answers.subList(0, 20)).containsOnly(201);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void anOperatorHasFiftyInvitationsThatWait() {
        for (int day = 0; day < 3; day++) {
            inviteMany(Market.ACME, day < 2 ? 20 : 10, "d" + day);
            clock.shift(Duration.ofDays(1));
        }
        assertRefused(409, "too-many-open-invitations", members.invite(Market.ACME, "x@x.example", TeamRole.VIEWER));
        clock.shift(Duration.ofDays(4));
        members.invite(Market.ACME, "x@x.example", TeamRole.VIEWER).then().statusCode(201);
    }

    private void inviteMany(UUID operatorId, int many, String prefix) {
        for (int i = 0; i < many; i++) {
            members.invite(operatorId, prefix + i + "@x.example", TeamRole.VIEWER)
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void anOperatorInvitesAnAddressOnceADay() {
        for (int day = 0; day < 2; day++) {
            String id = members.invite(Market.ACME, CARLA, TeamRole.VIEWER)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            market.operator(Market.ACME)
                    .delete("/v1/team/invitations/" + id)
                    .then()
                    .statusCode(204);
            members.invite(Market.ACME, CARLA, TeamRole.VIEWER)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo(day == 0 ? "46800" : "86400"))
                    .body("type", equalTo(PROBLEM + "too-many-invitations"));
            clock.set(Instant.parse("2026-11-25T23:00:00Z")); // midnight in Rome
        }
        assertThat(market.events("team-invitation-sent")).hasSize(2);
    }

    @Test
    void anAddressIsWrittenToFiveTimesADayAndNoInviterLearnsOfOthers() {
        List<UUID> operators = sixOperators();
        Set<String> answers = new HashSet<>();
        for (UUID operator : operators) {
            Response answer = members.invite(operator, CARLA, TeamRole.VIEWER);
            answers.add(answer.statusCode() + answer.asString().replace(answer.path("id"), "id"));
        }
        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
        assertThat(market.events("team-invitation-sent"))
                .extracting(letter -> letter.data().path("operatorId").asText())
                .containsExactlyElementsOf(
                        operators.subList(0, 5).stream().map(UUID::toString).toList());
        market.operator(operators.getLast())
                .get("/v1/team/invitations")
                .then()
                .body("items[0].state", equalTo("INVITED"))
                .body("items[0]", not(hasKey("mailed")));
    }

    private List<UUID> sixOperators() {
        List<UUID> others = List.of(Market.BETA, Market.SQUILLO, Market.DELTA, Market.VOCE, new UUID(0, 6));
        others.forEach(operator -> market.approved(operator, "Operatore " + operator));
        return Stream.concat(Stream.of(Market.ACME), others.stream()).toList();
    }

    @Test
    void theLimitsHoldForRequestsAtOnce() throws Exception {
        List<UUID> operators = sixOperators();
        List<Callable<Integer>> invitations = new ArrayList<>();
        operators.forEach(operator -> invitations.add(
                () -> members.invite(operator, CARLA, TeamRole.VIEWER).statusCode()));
        for (int i = 0; i < 25; i++) {
            String email = "p" + i + "@x.example";
            invitations.add(
                    () -> members.invite(Market.ACME, email, TeamRole.VIEWER).statusCode());
        }
        List<Integer> answers = atOnce(invitations);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(5 + 20);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(429);
        assertThat(market.events("team-invitation-sent"))
                .filteredOn(letter -> letter.data().path("email").asText().equals(CARLA))
                .hasSize(5);
    }
}
