package it.opposizioni.operator.team;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TeamTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@acme.example";

    @Inject
    TeamSync sync;

    @Test
    void theFirstMemberOfAnOperatorIsItsOwnerAndNobodyJoinsUninvited() {
        market.operator(Market.ACME)
                .get("/v1/team")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("OWNER"))
                .body("items[0].me", equalTo(true));
        members.as("stranger", Market.ACME)
                .get("/v1/campaigns")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:forbidden"))
                .body("detail", containsString("chiedi a un suo responsabile di invitarti"));
    }

    @Test
    void namesAndAddressesAreNotReadableInTheDatabase() {
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        assertThat(market.value("select string_agg(t::text, ' ') from team_member t"))
                .isNotEmpty()
                .doesNotContain("acme.example", "Carla");
    }

    @Test
    void eachRoleMayDoItsOwnAndReadsWhoMayDoTheRest() {
        RequestSpecification viewer = members.joined(Market.ACME, TeamRole.VIEWER);
        viewer.body(Map.of("name", "x", "purpose", "CAMPAIGN"))
                .post("/v1/campaigns")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:right-missing"))
                .body(
                        "detail",
                        equalTo("Il tuo ruolo (Sola lettura) non consente questa operazione. Ruoli che la consentono:"
                                + " Responsabile, Conformità, Caricamento liste."));
        viewer.header("Accept-Language", "en")
                .post("/v1/campaigns")
                .then()
                .body(
                        "detail",
                        equalTo(
                                "Your role (Viewer) does not allow this. Roles that do: Owner, Compliance, List uploader."));
        members.joined(Market.ACME, TeamRole.UPLOADER)
                .body(Map.of("name", "x", "purpose", "CAMPAIGN"))
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
        members.joined(Market.ACME, TeamRole.COMPLIANCE)
                .body(Map.of("number", "+390212345678"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(201);
    }

    @Test
    void anotherRoleCountsAtOnce() {
        RequestSpecification carla = members.joined(Market.ACME, TeamRole.VIEWER);
        String id = market.operator(Market.ACME).get("/v1/team").path("items.find { it.role == 'VIEWER' }.id");
        market.operator(Market.ACME)
                .body(Map.of("role", "UPLOADER"))
                .patch("/v1/team/" + id)
                .then()
                .statusCode(200)
                .body("role", equalTo("UPLOADER"));
        carla.body(Map.of("name", "x", "purpose", "CAMPAIGN"))
                .post("/v1/campaigns")
                .then()
                .statusCode(201);
    }

    @Test
    void aRemovedMemberLosesAccessAtOnceDespiteAnOldToken() {
        RequestSpecification carla = members.joined(Market.ACME, TeamRole.OWNER);
        carla.get("/v1/campaigns").then().statusCode(200);
        String id = idOfTheOther();
        realm.goAway();

        market.operator(Market.ACME).delete("/v1/team/" + id).then().statusCode(204);

        carla.get("/v1/campaigns").then().statusCode(403);
        carla.get("/v1/operators/me").then().statusCode(404);
        carla.get("/v1/operators/" + Market.ACME).then().statusCode(404);
        assertThat(realm.bound()).as("the identity provider is away").hasSize(1);
        realm.away();
        market.execute("update team_sync set next_at = next_at - interval '1 hour'");
        sync.synchroniseAll();
        assertThat(realm.bound()).isEmpty();
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("0");
    }

    @Test
    void aChoiceMadeDuringASlowOneWins() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        members.join(Market.BETA, CARLA, TeamRole.VIEWER);
        realm.whileBinding(() -> choose(Market.BETA));
        choose(Market.ACME);

        sync.synchroniseAll();

        assertThat(realm.bound()).containsEntry(TeamMembers.subjectOf(CARLA), Market.BETA);
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("0");
    }

    @Test
    void aChoiceMadeDuringOneThatFailsWins() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        members.join(Market.BETA, CARLA, TeamRole.VIEWER);
        realm.whileBinding(() -> {
            choose(Market.BETA);
            // the provider has taken the first choice all the same, and its answer got lost
            realm.bindsLate(TeamMembers.subjectOf(CARLA), Market.ACME);
        });
        choose(Market.ACME);

        sync.synchroniseAll();

        assertThat(realm.bound()).containsEntry(TeamMembers.subjectOf(CARLA), Market.BETA);
    }

    private void choose(UUID operatorId) {
        members.person(CARLA)
                .body(Map.of("operatorId", operatorId))
                .put("/v1/memberships/current")
                .then()
                .statusCode(200);
    }

    @Test
    void theLastOwnerCanNeitherLeaveNorBecomeLess() {
        String me = market.operator(Market.ACME).get("/v1/team").path("items[0].id");
        members.invite(Market.ACME, CARLA, TeamRole.OWNER).then().statusCode(201);
        // somebody who has not answered yet may never do so
        for (var answer : List.of(
                market.operator(Market.ACME).delete("/v1/team/" + me),
                market.operator(Market.ACME).body(Map.of("role", "VIEWER")).patch("/v1/team/" + me))) {
            answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:last-owner"));
        }
        members.accept(members.person(CARLA), members.secretTo(CARLA)).then().statusCode(200);
        market.operator(Market.ACME).delete("/v1/team/" + me).then().statusCode(204);
        members.as(CARLA, Market.ACME).get("/v1/team").then().body("items", hasSize(1));
    }

    @Test
    void twoOwnersWhoLeaveAtOnceLeaveOneBehind() throws Exception {
        RequestSpecification carla = members.joined(Market.ACME, TeamRole.OWNER);
        carla.get("/v1/team").then().statusCode(200);
        String other = idOfTheOther();
        String me = market.operator(Market.ACME).get("/v1/team").path("items.find { it.me }.id");
        List<Callable<Integer>> leave = List.of(
                () -> market.operator(Market.ACME).delete("/v1/team/" + me).statusCode(),
                () -> members.as("owner@" + Market.ACME + ".example", Market.ACME)
                        .delete("/v1/team/" + other)
                        .statusCode());
        assertThat(atOnce(leave)).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void everybodyMayLeaveButOnlyOwnersRemoveOthers() {
        RequestSpecification viewer = members.joined(Market.ACME, TeamRole.VIEWER);
        String owner = viewer.get("/v1/team").path("items.find { it.role == 'OWNER' }.id");
        String me = viewer.get("/v1/team").path("items.find { it.me }.id");
        viewer.delete("/v1/team/" + owner).then().statusCode(403);
        viewer.delete("/v1/team/" + me).then().statusCode(204);
        viewer.get("/v1/team").then().statusCode(403);
        // and may be asked again
        market.execute("update team_invitation set invited_at = invited_at - interval '1 day'");
        members.join(Market.ACME, "viewer@" + Market.ACME + ".example", TeamRole.UPLOADER);
        viewer.get("/v1/team").then().statusCode(200);
    }

    @Test
    void aFormerMemberStartsItsOwnOperatorDespiteAnOldToken() {
        RequestSpecification carla = members.joined(Market.ACME, TeamRole.COMPLIANCE);
        String me = carla.get("/v1/team").path("items.find { it.me }.id");
        carla.delete("/v1/team/" + me).then().statusCode(204);

        carla.get("/v1/operators/me").then().statusCode(404);
        carla.get("/v1/operators/" + Market.ACME).then().statusCode(404);
        carla.body(Map.of("pec", "altra@pec.example"))
                .put("/v1/operators/" + Market.ACME + "/sections/PEC")
                .then()
                .statusCode(404);
        String own = carla.body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        carla.get("/v1/operators/me").then().body("id", equalTo(own)).body("myRole", equalTo("OWNER"));
        carla.get("/v1/team").then().statusCode(403);
        assertThat(realm.bound().values()).containsExactly(UUID.fromString(own));
    }

    @Test
    void anotherOperatorsMembersAreNotFound() {
        market.approved(Market.BETA, "Beta Assicurazioni S.p.A.");
        String id = market.operator(Market.ACME).get("/v1/team").path("items[0].id");
        market.operator(Market.BETA).delete("/v1/team/" + id).then().statusCode(404);
        market.operator(Market.BETA)
                .body(Map.of("role", "VIEWER"))
                .patch("/v1/team/" + id)
                .then()
                .statusCode(404);
        market.operator(Market.BETA).get("/v1/team").then().body("items.id", not(hasItem(id)));
    }

    private String idOfTheOther() {
        return market.operator(Market.ACME).get("/v1/team").path("items.find { !it.me }.id");
    }
}
