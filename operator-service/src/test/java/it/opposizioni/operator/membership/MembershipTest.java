package it.opposizioni.operator.membership;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import it.opposizioni.operator.team.TeamMembersTest;
import it.opposizioni.operator.team.TeamRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carla works for two operators: an uploader of Acme, an owner of Beta. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MembershipTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@studio.example";
    private static final String SUBJECT = TeamMembers.subjectOf(CARLA);

    @BeforeEach
    void twoOperators() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.join(Market.ACME, CARLA, TeamRole.UPLOADER);
        members.join(Market.BETA, CARLA, TeamRole.OWNER);
    }

    private RequestSpecification forAcme() {
        return members.as(CARLA, Market.ACME);
    }

    private RequestSpecification forBeta() {
        return members.as(CARLA, Market.BETA);
    }

    private Response choose(UUID operatorId) {
        return members.person(CARLA).body(Map.of("operatorId", operatorId)).put("/v1/memberships/current");
    }

    private void leave(RequestSpecification who) {
        String place = who.get("/v1/team").path("items.find { it.me }.id");
        who.delete("/v1/team/" + place).then().statusCode(204);
    }

    private static int createCampaign(RequestSpecification who) {
        return who.body(Map.of("name", "Inverno", "purpose", "CAMPAIGN"))
                .post("/v1/campaigns")
                .statusCode();
    }

    @Test
    void sheSeesBothAndActsForTheOneThatSheAcceptedLast() {
        members.person(CARLA)
                .get("/v1/memberships")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Acme Energia S.p.A.", "Beta Assicurazioni S.p.A.")))
                .body("items.role", equalTo(List.of("UPLOADER", "OWNER")))
                .body("items.operatorState", equalTo(List.of("ACTIVE", "ACTIVE")))
                .body("items.current", equalTo(List.of(false, true)));
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.BETA);
    }

    @Test
    void sheSwitchesAndTheIdentityProviderFollowsAtOnce() {
        choose(Market.ACME)
                .then()
                .statusCode(200)
                .body("operatorId", equalTo(Market.ACME.toString()))
                .body("current", equalTo(true));
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.ACME);
        members.person(CARLA).get("/v1/memberships").then().body("items.current", equalTo(List.of(true, false)));
        choose(Market.BETA).then().statusCode(200);
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.BETA);
    }

    @Test
    void whileTheIdentityProviderIsDownTheChoiceCountsAndIsSentLater() {
        realm.goAway();
        choose(Market.ACME).then().statusCode(200);
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.BETA);
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("1");
    }

    @Test
    void everyCheckFollowsTheOperatorThatTheTokenNames() {
        String acmes = market.campaign(Market.ACME);
        String betas = market.campaign(Market.BETA);
        forAcme().get("/v1/campaigns/" + acmes).then().statusCode(200);
        forAcme().get("/v1/campaigns/" + betas).then().statusCode(404);
        forBeta().get("/v1/campaigns/" + betas).then().statusCode(200);
        forBeta().get("/v1/campaigns/" + acmes).then().statusCode(404);
        forAcme().get("/v1/campaigns").then().body("items.id", not(hasItem(betas)));
        forAcme()
                .get("/v1/operators/me")
                .then()
                .body("id", equalTo(Market.ACME.toString()))
                .body("myRole", equalTo("UPLOADER"));
        forBeta()
                .get("/v1/operators/me")
                .then()
                .body("id", equalTo(Market.BETA.toString()))
                .body("myRole", equalTo("OWNER"));
        forAcme().get("/v1/operators/" + Market.BETA).then().statusCode(404);

        // the role is the one at that operator
        Map<String, Object> invitee = Map.of("email", "g@x.example", "name", "G", "role", "VIEWER");
        forAcme().body(invitee).post("/v1/team/invitations").then().statusCode(403);
        forBeta().body(invitee).post("/v1/team/invitations").then().statusCode(201);
        forAcme().get("/v1/team/invitations").then().body("items.email", not(hasItem("g@x.example")));
        forAcme()
                .body(Map.of("pec", "x@pec.example"))
                .put("/v1/operators/" + Market.ACME + "/sections/PEC")
                .then()
                .statusCode(403);
        forAcme()
                .body(Map.of("pec", "x@pec.example"))
                .put("/v1/operators/" + Market.BETA + "/sections/PEC")
                .then()
                .statusCode(404);
        assertThat(createCampaign(forAcme())).isEqualTo(201);
    }

    @Test
    void sheLosesOneWithoutLosingTheOther() {
        String place = market.operator(Market.BETA).get("/v1/team").path("items.find { !it.me }.id");
        market.operator(Market.BETA).delete("/v1/team/" + place).then().statusCode(204);

        forBeta().get("/v1/campaigns").then().statusCode(403);
        assertThat(createCampaign(forBeta())).as("an old token").isEqualTo(403);
        assertThat(createCampaign(forAcme())).isEqualTo(201);
        assertThat(realm.bound()).as("the other one is current").containsEntry(SUBJECT, Market.ACME);
        members.person(CARLA)
                .get("/v1/memberships")
                .then()
                .body("items", hasSize(1))
                .body("items[0].current", equalTo(true));
        choose(Market.BETA).then().statusCode(404);
    }

    @Test
    void aFormStartedForOneOperatorIsNotWrittenToTheOther() {
        String place = market.operator(Market.ACME).get("/v1/team").path("items.find { !it.me }.id");
        market.operator(Market.ACME).delete("/v1/team/" + place).then().statusCode(204);

        forAcme().get("/v1/operators/me").then().body("id", equalTo(Market.BETA.toString()));
        forAcme()
                .body(Map.of("pec", "acme@pec.example"))
                .put("/v1/operators/" + Market.BETA + "/sections/PEC")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:forbidden"));
        forAcme().post("/v1/operators/" + Market.BETA + "/submission").then().statusCode(403);
        forBeta()
                .body(Map.of("pec", "beta@pec.example"))
                .put("/v1/operators/" + Market.BETA + "/sections/PEC")
                .then()
                .statusCode(200);
    }

    @Test
    void leavingTheOneSheDoesNotActForChangesNothingElse() {
        leave(forAcme());
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.BETA);
        forAcme().get("/v1/campaigns").then().statusCode(403);
        forBeta().get("/v1/campaigns").then().statusCode(200);
    }

    @Test
    void leavingTheCurrentOneMakesTheOtherCurrentAndLeavingThatLeavesNone() {
        leave(forBeta());
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.ACME);
        leave(forAcme());
        assertThat(realm.bound()).isEmpty();
        members.person(CARLA).get("/v1/memberships").then().body("items", hasSize(0));
    }

    @Test
    void sheMayBeInvitedAgainWhereSheHasLeft() {
        leave(forAcme());
        market.execute("update team_invitation set invited_at = invited_at - interval '1 day'");
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        forAcme().get("/v1/operators/me").then().body("myRole", equalTo("VIEWER"));
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.ACME);
    }

    @Test
    void eachOperatorKeepsAnOwnerOfItsOwn() {
        String owner = market.operator(Market.BETA).get("/v1/team").path("items.find { it.me }.id");
        market.operator(Market.BETA).delete("/v1/team/" + owner).then().statusCode(204);
        String last = forBeta().get("/v1/team").path("items[0].id");
        forBeta()
                .delete("/v1/team/" + last)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:last-owner"));
        String acmes = market.operator(Market.ACME).get("/v1/team").path("items.find { it.me }.id");
        market.operator(Market.ACME).delete("/v1/team/" + acmes).then().statusCode(409);
    }

    @Test
    void whoIsNoMemberCannotChooseAndLearnsNothing() {
        Response existing = choose(Market.SQUILLO);
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        Response another = choose(Market.SQUILLO);
        assertThat(existing.statusCode()).isEqualTo(404);
        assertThat(another.asString()).isEqualTo(existing.asString());
        assertThat(realm.bound()).containsEntry(SUBJECT, Market.BETA);
        members.as(CARLA, Market.SQUILLO).get("/v1/campaigns").then().statusCode(403);
    }

    @Test
    void programsHaveNoMemberships() {
        members.machine("program", Market.ACME).get("/v1/memberships").then().statusCode(403);
        members.machine("program", Market.ACME)
                .body(Map.of("operatorId", Market.ACME))
                .put("/v1/memberships/current")
                .then()
                .statusCode(403);
    }

    @Test
    void aMemberStartsItsOwnOperatorOneAtATime() {
        String draft = forBeta()
                .body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .body("myRole", equalTo("OWNER"))
                .extract()
                .path("id");
        assertThat(realm.bound()).containsEntry(SUBJECT, UUID.fromString(draft));
        members.person(CARLA)
                .get("/v1/memberships")
                .then()
                .body("items.name", equalTo(Arrays.asList("Acme Energia S.p.A.", "Beta Assicurazioni S.p.A.", null)))
                .body("items[2].operatorState", equalTo("DRAFT"))
                .body("items[2].current", equalTo(true));
        forBeta()
                .body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:operator-exists"));
        forBeta().get("/v1/campaigns").then().statusCode(200);
    }

    @Test
    void ofManyDraftsBegunAtOnceOneIsMade() throws Exception {
        String token = Tokens.of("nuova", Role.CITIZEN);
        List<Integer> answers = atOnce(
                6,
                () -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("draft", true))
                        .post("/v1/operators")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
    }
}
