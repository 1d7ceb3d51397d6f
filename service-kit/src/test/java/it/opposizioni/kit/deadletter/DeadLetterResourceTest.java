package it.opposizioni.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DeadLetterResourceTest {

    private static final String LIST = "/v1/dead-letters";
    private static final String SUBSCRIBER = "complaint-service.operator-events";

    @Inject
    Inbox inbox;

    private static RequestSpecification registrar() {
        return given().auth().oauth2(Tokens.of("registrar-1", Role.REGISTRAR));
    }

    @Test
    void theRegistrarSeesWhatCouldNotBeProcessed() {
        UUID id = GivenUp.message(SUBSCRIBER);

        String body = registrar()
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("FAILED"))
                .body("items[0].tries", equalTo(5))
                .body("total", equalTo(1))
                .extract()
                .asString();
        assertThat(body).doesNotContain("private", "fields");
        registrar().get(LIST + "/" + id).then().statusCode(200).body("fields", equalTo(List.of("note")));
        registrar().get(LIST + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void nobodyElseDoes() {
        given().get(LIST).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("regulator-1", Role.REGULATOR))
                .post(LIST + "/redrive")
                .then()
                .statusCode(403);
    }

    @Test
    void oneIsDrivenAgain() {
        UUID id = GivenUp.message(SUBSCRIBER);
        inbox.subscribe(SUBSCRIBER, event -> {});

        registrar().post(LIST + "/" + id + "/redrive").then().statusCode(204);
        registrar().post(LIST + "/" + id + "/redrive").then().statusCode(404);
    }

    @Test
    void oneThatFailsAgainIsAConflictWithTheReason() {
        UUID id = GivenUp.message(GivenUp.NOBODY);

        registrar()
                .header("Accept-Language", "en")
                .post(LIST + "/" + id + "/redrive")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:dead-letter-fails-again"))
                .body("detail", containsString("nobody.here"));
    }

    @Test
    void allAreDrivenAgain() {
        GivenUp.message(SUBSCRIBER);
        inbox.subscribe(SUBSCRIBER, event -> {});

        registrar()
                .queryParam("subscriber", "another.queue")
                .post(LIST + "/redrive")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0));
        registrar()
                .post(LIST + "/redrive")
                .then()
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("failed", equalTo(0))
                .body("remaining", equalTo(0));
    }
}
