package it.opposizioni.operator.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembersTest;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does when it invites, and what it learns by that: nothing. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InvitingTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@acme.example";

    @Inject
    InvitationPurge purge;

    @BeforeEach
    void fixedTime() {
        clock.set(TestClock.BEGINNING);
    }

    @Test
    void aDraftInvitesNobody() {
        String draft = market.as("mallory", Role.CITIZEN)
                .body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertCannotInvite(UUID.fromString(draft), "mallory");
        assertThat(market.events("team-invitation-sent")).isEmpty();
        assertThat(market.value("select count(*) from team_invitation")).isEqualTo("0");
    }

    private void assertCannotInvite(UUID operatorId, String owner) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofOperator(owner, operatorId))
                .contentType("application/json")
                .body(Map.of("email", CARLA, "name", "Carla Neri", "role", "OWNER"))
                .post("/v1/team/invitations")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "operator-cannot-invite"));
    }

    @Test
    void onlyAnOperatorThatIsApprovedNowInvites() {
        market.apply(Market.BETA, "Beta Assicurazioni S.p.A.").then().statusCode(201);
        assertCannotInvite(Market.BETA, Market.personOf(Market.BETA));
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        assertCannotInvite(Market.ACME, Market.personOf(Market.ACME));
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        members.invite(Market.ACME, CARLA, TeamRole.VIEWER).then().statusCode(201);
        market.execute("update operator set lapses_at = now() - interval '20 years' where id = '" + Market.ACME + "'");
        assertCannotInvite(Market.ACME, Market.personOf(Market.ACME));
    }

    @Test
    void nothingChangesForThePersonBeforeItsAnswer() {
        String before = market.value("select string_agg(t::text, ' ') from team_member t");
        members.invite(Market.ACME, CARLA, TeamRole.OWNER).then().statusCode(201);

        assertThat(market.value("select string_agg(t::text, ' ') from team_member t"))
                .isEqualTo(before);
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("0");
        assertThat(realm.bound()).isEmpty();
        assertThat(realm.calls()).as("the identity provider is not even asked").isEmpty();
        members.person(CARLA).get("/v1/memberships").then().statusCode(200).body("items", hasSize(0));
        members.person(CARLA).get("/v1/operators/me").then().statusCode(404);
        members.as(CARLA, Market.ACME).get("/v1/campaigns").then().statusCode(403);
        market.operator(Market.ACME).get("/v1/team").then().body("items", hasSize(1));
    }

    @Test
    void theAnswerIsTheSameForEveryAddress() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.join(Market.BETA, "member@elsewhere.example", TeamRole.OWNER);
        members.invite(Market.BETA, "invited@elsewhere.example", TeamRole.OWNER);
        members.person("citizen@known.example").get("/v1/memberships").then().statusCode(200);
        market.as("gestore", Role.REGISTRAR)
                .get("/v1/operator-applications")
                .then()
                .statusCode(200);

        Set<String> answers = new HashSet<>();
        for (String email : List.of(
                "nobody@unknown.example",
                "citizen@known.example",
                "gestore@registro.example",
                "member@elsewhere.example",
                "invited@elsewhere.example")) {
            Response answer = members.invite(Market.ACME, email, TeamRole.VIEWER);
            String headers = answer.headers().asList().stream()
                    .map(Object::toString)
                    .filter(header -> !header.startsWith("Location"))
                    .toList()
                    .toString();
            String body = answer.asString().replace(answer.path("id"), "id").replace(email, "email");
            answers.add(answer.statusCode() + headers.replaceAll("content-length=\\d+", "") + body);
        }
        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
    }

    @Test
    void theLetterIsAnEventWithTheLinkAndTheSecretIsKeptNowhere() throws Exception {
        members.invite(Market.ACME, " " + CARLA, TeamRole.VIEWER).then().statusCode(422);
        members.invite(Market.ACME, CARLA, TeamRole.VIEWER)
                .then()
                .statusCode(201)
                .body("state", equalTo("INVITED"))
                .body("invitedAt", equalTo("2026-11-25T10:00:00Z"))
                .body("expiresAt", equalTo("2026-12-02T10:00:00Z"));
        var letter = market.events("team-invitation-sent").getFirst();
        assertThat(letter.data().path("operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(letter.data().path("role").asText()).isEqualTo("VIEWER");
        String secret = letter.data().path("secret").asText();
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        assertThat(market.value("select string_agg(t::text, ' ') from team_invitation t"))
                .doesNotContain(secret, HexFormat.of().formatHex(bytes), "acme.example", "Carla");
        assertThat(market.value("select encode(secret_digest, 'hex') from team_invitation"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void theSameRequestUnderTheSameKeyInvitesOnce() {
        List<String> ids = market.createdTwice(
                Market.ACME, "/v1/team/invitations", Map.of("email", CARLA, "name", "Carla Neri", "role", "VIEWER"));
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(market.events("team-invitation-sent")).hasSize(1);
    }

    @Test
    void anInvitationOfAMemberOrOfAnInvitedPersonIsRefused() {
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        assertRefused(409, "already-in-team", members.invite(Market.ACME, "Carla.Neri@ACME.example", TeamRole.OWNER));
        members.invite(Market.ACME, "ugo@acme.example", TeamRole.VIEWER).then().statusCode(201);
        assertRefused(409, "already-invited", members.invite(Market.ACME, "ugo@acme.example", TeamRole.OWNER));
    }

    @Test
    void aRefusalSaysTheDayAsPeopleWriteIt() {
        members.invite(Market.ACME, CARLA, TeamRole.VIEWER).then().statusCode(201);
        assertDetail("it", "2 dicembre 2026");
        assertDetail("en", "2 December 2026");
    }

    private void assertDetail(String language, String day) {
        market.operator(Market.ACME)
                .header("Accept-Language", language)
                .body(Map.of("email", CARLA, "name", "Carla Neri", "role", "VIEWER"))
                .post("/v1/team/invitations")
                .then()
                .statusCode(409)
                .body("detail", containsString(day));
    }

    @Test
    void whoWasNotInvitedIsNotBlockedByAnothersInvitation() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.invite(Market.BETA, CARLA, TeamRole.OWNER).then().statusCode(201);

        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        members.person(CARLA)
                .body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201);
    }

    @Test
    void theOperatorSeesTheStateOfItsInvitationsForThirtyDays() {
        String id = members.invite(Market.ACME, CARLA, TeamRole.VIEWER).path("id");
        clock.shift(Duration.ofSeconds(1));
        members.invite(Market.ACME, "ugo@acme.example", TeamRole.UPLOADER);
        market.operator(Market.ACME).delete("/v1/team/invitations/" + id).then().statusCode(204);
        assertRefused(410, "invitation-withdrawn", market.operator(Market.ACME).delete("/v1/team/invitations/" + id));
        assertStates("INVITED", "WITHDRAWN");
        clock.shift(Duration.ofDays(7));
        assertStates("EXPIRED", "WITHDRAWN");
        clock.shift(Duration.ofDays(24));
        assertStates("EXPIRED");
        purge.deleteEnded();
        assertThat(market.value("select count(*) from team_invitation")).isEqualTo("1");
    }

    private void assertStates(String... states) {
        market.operator(Market.ACME)
                .get("/v1/team/invitations")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of(states)));
    }

    @Test
    void anothersInvitationsAreNotThere() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String id = members.invite(Market.ACME, CARLA, TeamRole.VIEWER).path("id");
        market.operator(Market.BETA).delete("/v1/team/invitations/" + id).then().statusCode(404);
        market.operator(Market.BETA).get("/v1/team/invitations").then().body("items", hasSize(0));
    }
}
