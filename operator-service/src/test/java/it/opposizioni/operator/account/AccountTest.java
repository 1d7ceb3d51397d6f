package it.opposizioni.operator.account;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.realm.RealmAccounts.App;
import it.opposizioni.operator.team.TeamMembersTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person reads what the identity provider holds about them, and takes an app's access away. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccountTest extends TeamMembersTest {

    private static final Instant GIVEN = Instant.parse("2026-10-01T08:00:00Z");

    private static RequestSpecification giulia() {
        return given().auth().oauth2(Tokens.sign(Tokens.claims("giulia", Role.CITIZEN)));
    }

    private static App app(String id) {
        return new App(id, "App di prova", null, List.of("oppositions:read"), GIVEN, GIVEN, false);
    }

    @Test
    void anAppIsListedUntilItsAccessIsTakenAway() {
        realm.gave("giulia", app("demo-app"));
        realm.gave("giulia", app("other-app"));
        realm.gave("marco", app("demo-app"));
        giulia().get("/v1/my-apps").then().statusCode(200).body("items.clientId", contains("demo-app", "other-app"));
        giulia().delete("/v1/my-apps/demo-app").then().statusCode(204);
        giulia().delete("/v1/my-apps/demo-app").then().statusCode(204);
        giulia().get("/v1/my-apps").then().body("items.clientId", contains("other-app"));
        assertThat(realm.apps("marco")).hasSize(1);
    }

    @Test
    void whileTheIdentityProviderIsAwayNothingIsClaimed() {
        realm.goAway();
        giulia().get("/v1/my-apps").then().statusCode(503);
        giulia().delete("/v1/my-apps/demo-app").then().statusCode(503);
        giulia().get("/v1/my-account").then().statusCode(503);
    }

    @Test
    void theAccountIsThereWithItsSessionsAndAppsAndExplained() {
        realm.gave("giulia", app("demo-app"));
        JsonNode document = requireExplained(
                giulia().header("Accept-Language", "en").get("/v1/my-account").asString());
        JsonNode data = document.get("data");
        assertThat(data.at("/account/0/username").asText()).isEqualTo("carla");
        assertThat(data.at("/sessions/0/address").asText()).isEqualTo("192.0.2.7");
        assertThat(data.at("/apps/0/app").asText()).isEqualTo("App di prova");
        assertThat(document.at("/values/oppositions:read").asText()).isEqualTo("see your numbers");
        assertThat(document.get("kept")).hasSize(1);
    }

    @Test
    void whoHasGivenNoAccessHasAnEmptyList() {
        giulia().get("/v1/my-apps").then().statusCode(200).body("items", empty());
    }
}
