package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not recorded of an appeal, and what its officials are told then. */
@QuarkusTest
class AppealRefusalTest extends AppealScenario {

    /** Of two people who have read the same, the second learns who was first. */
    @Test
    void theSecondOfTwoIsToldWhoRecordedSomething() {
        String id = suspending();
        JwtClaims claims = Tokens.claims("dora", Role.REGULATOR);
        claims.setClaim("name", "Dora Neri");
        RequestSpecification dora = anybody().auth().oauth2(Tokens.sign(claims));
        file(dora, id, BY_OPERATOR, 0).then().statusCode(200);
        file(anna(), id, BY_OPERATOR, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-changed"))
                .body("detail", containsString("Dora Neri"));
    }

    @Test
    void theSameRequestIsAnsweredOnce() {
        String id = suspending();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            anna().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{" + BY_OPERATOR + ", \"seen\": 0}")
                    .post("/v1/cases/{id}/appeals", id)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        assertThat(outbox.ofType(CHANGED)).hasSize(1);
    }

    @Test
    void whoHasComplainedInTheCaseRecordsNothing() {
        complaints.strong(as("carla", Role.CITIZEN));
        String id = suspending();
        RequestSpecification carla = as("carla", Role.REGULATOR);
        carla.get("/v1/cases/{id}/appeals", id).then().statusCode(200).body("recordable", equalTo(false));
        isConflict(file(as("carla", Role.REGULATOR), id, BY_OPERATOR, 0), "own-complaint");
        String appeal = filed(id);
        isConflict(
                step(as("carla", Role.REGULATOR), id, appeal, "\"act\": \"REJECT\", " + OF_COURT, 1), "own-complaint");
    }

    @Test
    void nothingIsRecordedOfACaseThatIsNotDecided() {
        fiveAgainstSquillo();
        String id = onlyCase();
        isConflict(list(id), "case-stage-conflict");
        isConflict(file(anna(), id, BY_OPERATOR, 0), "case-stage-conflict");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, TOO_SOON", "2027-03-26, AHEAD"})
    void anAppealIsFiledAfterTheDecisionAndNotTomorrow(String day, String code) {
        String id = suspending();
        file(anna(), id, BY_OPERATOR.replace("2027-01-11", day), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/filedOn"))
                .body("errors.code", contains(code));
    }

    @Test
    void everyMistakeIsNamedWithItsField() {
        String id = suspending();
        post(anna(), id, "appeals", "\"court\": \" \"")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/appellant", "/court", "/docket", "/filedOn", "/seen"));
        String appeal = filed(id);
        record(anna(), id, appeal, "\"act\": \"REJECT\"")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/day", "/reference", "/seen"));
        isConflict(step(id, appeal, "FILE", OF_COURT), "case-appeal-conflict");
        isConflict(step(id, appeal, "LIFT_SUSPENSION", OF_COURT), "case-appeal-conflict");
        assertThat(effect(id)).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"act\": \"NONSENSE\"",
                "\"act\": null",
                "\"act\": \"GRANT_IN_PART\", \"measures\": [\"PRISON\"]",
                "\"act\": \"GRANT_IN_PART\", \"measures\": [null]",
                "\"act\": \"REJECT\", \"day\": \"tomorrow\"",
                "\"act\": \"REJECT\", \"day\": \"+999999999-12-31\"",
                "\"act\": \"REJECT\", \"reference\": \"\\u0000\""
            })
    void whatMakesNoSenseIsRefused(String fields) {
        String id = suspending();
        Response answer = step(anna(), id, filed(id), fields, 1);
        assertThat(answer.statusCode()).isBetween(400, 422);
        answer.then().body("type", containsString("urn:problem:opposizioni:"));
        list(id).then().body("items.stage", everyItem(equalTo("PENDING")));
    }

    @Test
    void anIdThatIsNoneDoesNotExist() {
        String id = suspending();
        assertProblem(step(anna(), id, UUID.randomUUID().toString(), "\"act\": \"REJECT\", " + OF_COURT, 0), 404);
        assertProblem(list(UUID.randomUUID().toString()), 404);
        assertProblem(list("' or 1=1"), 404);
        assertProblem(as("paola", Role.CITIZEN).get("/v1/complaints/{id}/appeals", UUID.randomUUID()), 404);
    }
}
