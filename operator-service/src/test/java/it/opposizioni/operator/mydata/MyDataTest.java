package it.opposizioni.operator.mydata;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamMembersTest;
import it.opposizioni.operator.team.TeamRole;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** What this service holds about the person who asks, and nothing about anybody else. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MyDataTest extends TeamMembersTest {

    private static final String CARLA = "carla.neri@studio.example";

    private static JsonNode held(RequestSpecification person) {
        return requireExplained(
                person.header("Accept-Language", "it").get("/v1/my-data").asString());
    }

    @Test
    void placesAndInvitationsAreThereAndExplained() {
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        members.invite(Market.ACME, "altra@studio.example", TeamRole.OWNER)
                .then()
                .statusCode(201);
        JsonNode data = held(members.person(CARLA)).get("data");
        assertThat(data.get("places")).hasSize(1);
        assertThat(data.at("/places/0/operator").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(data.at("/places/0/role").asText()).isEqualTo("VIEWER");
        assertThat(data.at("/places/0/email").asText()).isEqualTo(CARLA);
        assertThat(data.get("invitations")).hasSize(1);
        assertThat(data.at("/invitations/0/state").asText()).isEqualTo("ACCEPTED");
        assertThat(data.get("sentInvitations")).isEmpty();
    }

    @Test
    void aPlaceThatWasLeftStaysWithoutTheName() {
        members.join(Market.ACME, CARLA, TeamRole.VIEWER);
        RequestSpecification carla = members.as(CARLA, Market.ACME);
        String place = carla.get("/v1/team").path("items.find { it.me }.id");
        carla.delete("/v1/team/" + place).then().statusCode(204);
        JsonNode left = held(members.person(CARLA)).at("/data/places/0");
        assertThat(left.get("state").asText()).isEqualTo("REMOVED");
        assertThat(left.has("until")).isTrue();
        assertThat(left.has("name")).isFalse();
        assertThat(left.has("email")).isFalse();
    }

    @Test
    void whomThePersonInvitedIsNotTold() {
        members.join(Market.ACME, CARLA, TeamRole.OWNER);
        members.as(CARLA, Market.ACME)
                .body(Map.of("email", "altra@studio.example", "name", "Altra", "role", "VIEWER"))
                .post("/v1/team/invitations")
                .then()
                .statusCode(201);
        JsonNode document = held(members.person(CARLA));
        assertThat(document.at("/data/sentInvitations")).hasSize(1);
        assertThat(document.get("data").toString()).doesNotContain("altra@");
    }

    /** An address that nobody has confirmed may be somebody else's. */
    @Test
    void anInvitationIsShownOnlyToAConfirmedAddress() {
        members.invite(Market.ACME, CARLA, TeamRole.VIEWER).then().statusCode(201);
        assertThat(held(members.person(CARLA)).at("/data/invitations")).hasSize(1);
        JwtClaims claims = Tokens.claims(TeamMembers.subjectOf(CARLA));
        claims.setClaim("email", CARLA);
        assertThat(held(RestAssured.given().auth().oauth2(Tokens.sign(claims))).at("/data/invitations"))
                .isEmpty();
    }
}
