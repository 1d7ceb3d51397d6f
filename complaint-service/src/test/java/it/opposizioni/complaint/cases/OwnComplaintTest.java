package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official who was called and has complained takes no part in what is decided about it. */
@QuarkusTest
class OwnComplaintTest extends CaseScenario {

    private String own;
    private String id;

    private static RequestSpecification carla() {
        return as("carla", Role.REGULATOR);
    }

    @BeforeEach
    void carlaIsOneOfFive() {
        own = complaints.strong(as("carla", Role.CITIZEN));
        for (int i = 0; i < 4; i++) {
            complaints.strong(somebody());
        }
        gathering.gather();
        id = onlyCase();
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:own-complaint"));
    }

    @Test
    void whoHasComplainedIsOfferedNothing() {
        carla().get("/v1/cases/{id}", id)
                .then()
                .statusCode(200)
                .body("ownComplaint", equalTo(true))
                .body("possibleActs", empty());
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("ownComplaint", equalTo(false))
                .body("possibleActs", not(empty()));
    }

    @Test
    void whoHasComplainedNeitherTakesNorGetsNorDecidesTheCase() {
        isRefused(act(carla(), id, "assignment", ""));
        carla().get("/v1/case-officials").then().statusCode(200);
        act(anna(), id, "assignment", "\"assignee\": \"carla\", ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignee"));
        done(anna(), id, "assignment", "");
        isRefused(act(carla(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", "));
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        isRefused(act(carla(), id, "approval", ""));
        done(bruno(), id, "approval", "");
    }

    @Test
    void nobodyActsOnAComplaintOfTheirOwn() {
        isRefused(carla().post("/v1/complaints/{id}/taking-in-charge", own));
        String alone = complaints.strong(as("carla", Role.CITIZEN));
        isRefused(carla().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"È la mia.\"}".formatted(alone))
                .post("/v1/cases"));
        anna().post("/v1/complaints/{id}/taking-in-charge", own).then().statusCode(200);
    }
}
