package it.opposizioni.operator.invitation;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** What the invited person reads and answers. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InvitationAnswerTest extends InvitedPersonTest {

    private static final String BOSS = "boss@acme.example";
    private static final String PRIVATE = "boss@casa.example";

    @Test
    void whoHasTheLinkReadsWhoInvitesToWhatAndNothingChanges() {
        open(carla())
                .then()
                .statusCode(200)
                .body("operator.name", equalTo("Acme Energia S.p.A."))
                .body("operator.seat", equalTo("Via Roma 1, Milano"))
                .body("role", equalTo("UPLOADER"))
                .body("invitedBy", nullValue())
                .body("expiresAt", equalTo("2026-12-02T10:00:00Z"))
                .body("codeRequired", equalTo(false));
        assertThat(open(carla()).asString()).doesNotContain(CARLA);
        carla().get("/v1/memberships").then().body("items", hasSize(0));
        assertThat(realm.calls()).isEmpty();
    }

    @Test
    void anAcceptanceMakesThePersonAMemberAndTheNextTokenNamesTheOperator() {
        members.accept(carla(), secret())
                .then()
                .statusCode(200)
                .body("operatorId", equalTo(Market.ACME.toString()))
                .body("name", equalTo("Acme Energia S.p.A."))
                .body("operatorState", equalTo("ACTIVE"))
                .body("role", equalTo("UPLOADER"))
                .body("current", equalTo(true));
        assertThat(realm.bound()).containsEntry(TeamMembers.subjectOf(CARLA), Market.ACME);
        members.as(CARLA, Market.ACME).get("/v1/campaigns").then().statusCode(200);
        market.operator(Market.ACME).get("/v1/team").then().body("items.email", containsInAnyOrder("", CARLA));
        assertThat(market.events("team-invitation-accepted")).hasSize(1);
    }

    @Test
    void whileTheIdentityProviderIsDownTheAnswerCountsAndIsSentLater() {
        realm.goAway();
        members.accept(carla(), secret()).then().statusCode(200);
        assertThat(realm.bound()).isEmpty();
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("1");
    }

    @Test
    void aLinkServesOnce() {
        members.accept(carla(), secret()).then().statusCode(200);
        assertRefused(410, "invitation-accepted", members.accept(carla(), secret()));
        assertRefused(410, "invitation-accepted", members.accept(spid(), secret()));
        assertRefused(410, "invitation-accepted", open(spid()));
        assertRefused(410, "invitation-accepted", sendCode(spid()));
    }

    @Test
    void anInvitationExpiresAfterSevenDays() {
        clock.shift(Duration.ofDays(7).minusSeconds(1));
        open(carla()).then().statusCode(200);
        clock.shift(Duration.ofSeconds(1));
        assertRefused(410, "invitation-expired", open(carla()));
        assertRefused(410, "invitation-expired", members.accept(carla(), secret()));
        carla().get("/v1/memberships").then().body("items", hasSize(0));
    }

    @Test
    void aWithdrawnInvitationIsRefused() {
        String id = market.operator(Market.ACME).get("/v1/team/invitations").path("items[0].id");
        market.operator(Market.ACME).delete("/v1/team/invitations/" + id).then().statusCode(204);
        assertRefused(410, "invitation-withdrawn", open(carla()));
        assertRefused(410, "invitation-withdrawn", members.accept(carla(), secret()));
    }

    @Test
    void aRemovedMemberDoesNotReturnByItsOwnInvitation() {
        String id = bossInvitesItsPrivateAddress();
        market.operator(Market.ACME).delete("/v1/team/" + id).then().statusCode(204);
        assertPrivateAddressIsWithdrawn();
    }

    @Test
    void aDemotedMemberDoesNotReturnByItsOwnInvitation() {
        String id = bossInvitesItsPrivateAddress();
        market.operator(Market.ACME)
                .body(Map.of("role", "VIEWER"))
                .patch("/v1/team/" + id)
                .then()
                .statusCode(200);
        assertPrivateAddressIsWithdrawn();
    }

    /** @return the inviter's place */
    private String bossInvitesItsPrivateAddress() {
        members.join(Market.ACME, BOSS, TeamRole.OWNER);
        members.as(BOSS, Market.ACME)
                .body(Map.of("email", PRIVATE, "name", "Ugo", "role", "OWNER"))
                .post("/v1/team/invitations")
                .then()
                .statusCode(201);
        members.person(PRIVATE)
                .body(Map.of("secret", members.secretTo(PRIVATE)))
                .post("/v1/invitations/opening")
                .then()
                .statusCode(200);
        return market.operator(Market.ACME).get("/v1/team").path("items.find { !it.me }.id");
    }

    private void assertPrivateAddressIsWithdrawn() {
        for (String path : List.of("opening", "opening/code", "acceptance")) {
            Response answer = members.person(PRIVATE)
                    .body(Map.of("secret", members.secretTo(PRIVATE)))
                    .post("/v1/invitations/" + path);
            assertRefused(410, "invitation-withdrawn", answer);
        }
        members.person(PRIVATE).get("/v1/memberships").then().body("items", hasSize(0));
    }

    @Test
    void aDeclinedInvitationIsRefusedAndTheInviterIsNotified() {
        carla().body(Map.of("secret", secret()))
                .post("/v1/invitations/decline")
                .then()
                .statusCode(204);
        assertRefused(410, "invitation-declined", members.accept(carla(), secret()));
        market.operator(Market.ACME).get("/v1/team/invitations").then().body("items[0].state", equalTo("DECLINED"));
        var sent = market.events("team-invitation-declined").getFirst().data();
        assertThat(sent.path("name").asText()).isEqualTo("Carla Neri");
        assertThat(sent.path("operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
    }

    @Test
    void aWrongSecretIsNoInvitation() {
        for (String wrong : List.of("x", "A".repeat(43), secret().substring(1), secret() + "A")) {
            for (String path : List.of("opening", "opening/code", "acceptance", "decline")) {
                carla().body(Map.of("secret", wrong))
                        .post("/v1/invitations/" + path)
                        .then()
                        .statusCode(404);
            }
        }
        members.accept(carla(), secret()).then().statusCode(200);
    }

    @Test
    void acceptedTwiceAtOnceItGivesOnePlace() throws Exception {
        String link = secret();
        List<Integer> answers =
                atOnce(6, () -> members.accept(members.person(CARLA), link).statusCode());
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status != 200).containsOnly(410);
        assertThat(market.value("select count(*) from team_member")).isEqualTo("2");
        assertThat(market.events("team-invitation-accepted")).hasSize(1);
    }

    @Test
    void whoSupervisesOrIsAProgramAcceptsNothing() {
        for (Role role : List.of(Role.REGISTRAR, Role.REGULATOR, Role.TELCO, Role.CHANNEL)) {
            JwtClaims claims = Tokens.claims("staff", role);
            claims.setClaim("email", CARLA);
            claims.setClaim("email_verified", true);
            RequestSpecification staff =
                    RestAssured.given().auth().oauth2(Tokens.sign(claims)).contentType(ContentType.JSON);
            assertRefused(403, "forbidden", members.accept(staff, secret()));
        }
        RequestSpecification program = members.machine("program", Market.ACME);
        for (String path : List.of("opening", "opening/code", "acceptance", "decline")) {
            assertRefused(
                    403, "forbidden", program.body(Map.of("secret", secret())).post("/v1/invitations/" + path));
        }
    }

    @Test
    void whileTheOperatorIsSuspendedNobodyJoins() {
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        assertRefused(409, "operator-cannot-invite", members.accept(carla(), secret()));
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        members.accept(carla(), secret()).then().statusCode(200);
    }

    @Test
    void anExistingMemberKeepsItsRole() {
        members.accept(carla(), secret()).then().statusCode(200);
        members.invite(Market.ACME, "c.neri@acme.example", TeamRole.OWNER)
                .then()
                .statusCode(201);
        JwtClaims claims = Tokens.claims(TeamMembers.subjectOf(CARLA));
        claims.setClaim("email", "c.neri@acme.example");
        claims.setClaim("email_verified", true);
        RequestSpecification again =
                RestAssured.given().auth().oauth2(Tokens.sign(claims)).contentType(ContentType.JSON);
        assertRefused(409, "already-in-team", members.accept(again, members.secretTo("c.neri@acme.example")));
        members.as(CARLA, Market.ACME).get("/v1/operators/me").then().body("myRole", equalTo("UPLOADER"));
    }

    @Test
    void onlyAnInviterWhoIsStillAMemberIsNotified() {
        members.join(Market.ACME, BOSS, TeamRole.OWNER);
        JwtClaims claims = Tokens.claims(TeamMembers.subjectOf(BOSS), Role.OPERATOR);
        claims.setClaim("operator_id", Market.ACME.toString());
        claims.setClaim("email", BOSS);
        claims.setClaim("name", "Anna Conti");
        for (String invitee : List.of("g1@x.example", "g2@x.example")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.sign(claims))
                    .contentType(ContentType.JSON)
                    .header("Accept-Language", "en")
                    .body(Map.of("email", invitee, "name", "Ugo", "role", "VIEWER"))
                    .post("/v1/team/invitations")
                    .then()
                    .statusCode(201);
        }
        assertThat(market.events("team-invitation-sent")
                        .getLast()
                        .data()
                        .path("invitedBy")
                        .asText())
                .isEqualTo("Anna Conti");
        members.accept(members.person("g1@x.example"), members.secretTo("g1@x.example"));
        var sent = market.events("team-invitation-accepted").getLast().data();
        assertThat(sent.path("inviterEmail").asText()).isEqualTo(BOSS);
        assertThat(sent.path("inviterLanguage").asText()).isEqualTo("en");
        String place = members.as(BOSS, Market.ACME).get("/v1/team").path("items.find { it.me }.id");
        members.as(BOSS, Market.ACME).delete("/v1/team/" + place).then().statusCode(204);
        members.person("g2@x.example")
                .body(Map.of("secret", members.secretTo("g2@x.example")))
                .post("/v1/invitations/decline")
                .then()
                .statusCode(204);
        assertThat(market.events("team-invitation-declined")
                        .getLast()
                        .data()
                        .path("inviterEmail")
                        .isNull())
                .isTrue();
    }
}
