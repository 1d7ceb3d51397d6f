package it.opposizioni.complaint.cases;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** A case that was decided, and the appeals against its decision. */
abstract class AppealScenario extends OperatorScenario {

    static final String CHANGED = "it.opposizioni.complaint.case-appeal-changed.v1";

    /** The decision is of 29 December. */
    static final String BY_OPERATOR =
            "\"appellant\": \"OPERATOR\", \"court\": \"Tribunale di Milano\", \"docket\": \"R.G. 77/2027\", \"filedOn\": \"2027-01-11\"";

    static final String OF_COURT = "\"day\": \"2027-02-01\", \"reference\": \"Ordinanza n. 5/2027\"";

    @Inject
    OutboxEvents outbox;

    /** Its decision is of 29 December, and suspends the operator; the clock is some months later. @return the case's id */
    String suspending() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
        clock.set(NOW.plus(Duration.ofDays(120)));
        return id;
    }

    static Response list(String id) {
        return anna().get("/v1/cases/{id}/appeals", id);
    }

    static Response file(RequestSpecification who, String id, String fields, long seen) {
        return post(who, id, "appeals", fields + ", \"seen\": " + seen);
    }

    static String filed(String id) {
        return file(anna(), id, BY_OPERATOR, list(id).jsonPath().getLong("version"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Response step(RequestSpecification who, String id, String appeal, String fields, long seen) {
        return record(who, id, appeal, fields + ", \"seen\": " + seen);
    }

    static Response record(RequestSpecification who, String id, String appeal, String fields) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{" + fields + "}")
                .post("/v1/cases/{id}/appeals/{appeal}/steps", id, appeal);
    }

    /** On the newest version. */
    static Response step(String id, String appeal, String act, String fields) {
        String all = "\"act\": \"" + act + "\", " + fields;
        return step(anna(), id, appeal, all, list(id).jsonPath().getLong("version"));
    }

    static String effect(String id) {
        return list(id).path("effect");
    }
}
