package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official who was called and has complained takes no part in what is decided about it. */
@QuarkusTest
class OwnComplaintTest extends CaseScenario {

    private final List<String> others = new ArrayList<>();
    private String own;
    private String id;

    private static RequestSpecification carla() {
        return as("carla", Role.REGULATOR);
    }

    @BeforeEach
    void carlaIsOneOfFive() {
        own = complaints.strong(as("carla", Role.CITIZEN));
        for (int i = 0; i < 4; i++) {
            others.add(complaints.strong(somebody()));
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

    @Test
    void whoHasComplainedInACaseActsOnNoneOfItsComplaints() {
        String other = others.getFirst();
        isRefused(carla().post("/v1/complaints/{id}/taking-in-charge", other));
        anna().post("/v1/complaints/{id}/taking-in-charge", other).then().statusCode(200);
        isRefused(carla().post("/v1/complaints/{id}/investigation", other));
        isRefused(carla().contentType("application/json")
                .body("{\"outcome\": \"OUTSIDE_SCOPE\", \"reason\": \"Non è pubblicità.\"}")
                .post("/v1/complaints/{id}/closure", other));
        isRefused(carla().contentType("application/json")
                .body("{\"text\": \"Che cosa offriva?\"}")
                .post("/v1/complaints/{id}/questions", other));
        isRefused(carla().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Per il committente.\"}".formatted(other))
                .post("/v1/cases"));
        String apart = complaints.strong(somebody());
        carla().post("/v1/complaints/{id}/taking-in-charge", apart).then().statusCode(200);
    }

    @Test
    void noActIsOfferedOnAComplaintThatWillBeRefused() {
        for (String each : List.of(own, others.getFirst())) {
            carla().get("/v1/complaints/{id}", each)
                    .then()
                    .statusCode(200)
                    .body("ownComplaint", equalTo(true))
                    .body("possibleActs", empty());
            anna().get("/v1/complaints/{id}", each)
                    .then()
                    .body("ownComplaint", equalTo(false))
                    .body("possibleActs", contains("TAKE_IN_CHARGE"));
        }
        as("carla", Role.CITIZEN)
                .get("/v1/complaints/{id}", own)
                .then()
                .body("ownComplaint", nullValue())
                .body("possibleActs", contains("WITHDRAW"));
    }

    private static Map<String, Boolean> marked(RequestSpecification reader) {
        List<Map<String, Object>> items = reader.get("/v1/complaints?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Boolean> marked = new HashMap<>();
        items.forEach(item -> marked.put((String) item.get("id"), (Boolean) item.get("ownComplaint")));
        return marked;
    }

    @Test
    void theListSaysItBefore() {
        String apart = complaints.strong(somebody());
        String alone = complaints.strong(as("carla", Role.CITIZEN));
        Map<String, Boolean> ofCarla = new HashMap<>();
        others.forEach(each -> ofCarla.put(each, true));
        ofCarla.putAll(Map.of(own, true, alone, true, apart, false));
        assertThat(marked(carla())).isEqualTo(ofCarla);
        assertThat(marked(anna()))
                .hasSize(ofCarla.size())
                .allSatisfy((_, mark) -> assertThat(mark).isFalse());
        assertThat(marked(as("carla", Role.CITIZEN)))
                .containsOnlyKeys(own, alone)
                .allSatisfy((_, mark) -> assertThat(mark).isNull());
    }

    /** Who complained does not leave with a file. */
    @Test
    void aListThatLeavesDoesNotSayIt() {
        assertThat(carla().get("/v1/complaints/rows")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(own)
                .doesNotContain("ownComplaint");
    }
}
