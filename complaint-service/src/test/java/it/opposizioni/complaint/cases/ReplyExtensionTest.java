package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** More time to reply: asked for, granted and refused. */
@QuarkusTest
class ReplyExtensionTest extends OperatorScenario {

    @Test
    void moreTimeIsAskedForOnceAndGrantedToAWorkingDay() {
        String id = askedCase();
        isConflict(decide(id, "{\"granted\": true, \"until\": \"2026-12-19\"}"), "extension-not-asked");
        extend(id)
                .then()
                .statusCode(200)
                .body("extensions.reason", contains("I tabulati arrivano tra dieci giorni."))
                .body("extensions[0].granted", nullValue())
                .body("extensionPossible", equalTo(false))
                .body("summary.dueOn", equalTo("2026-12-15"));
        isConflict(extend(id), "extension-not-possible");
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .body("extensionAwaitsAnswer", equalTo(true))
                .body("extensions.by", contains("Ada Neri"));
        decide(id, "{\"granted\": true}").then().statusCode(422).body("errors.code", contains("REQUIRED"));
        decide(id, "{\"granted\": true, \"until\": \"2026-12-15\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_SOON"));
        decide(id, "{\"granted\": true, \"until\": \"2027-02-14\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_LATE"));
        // a Saturday
        decide(id, "{\"granted\": true, \"until\": \"2026-12-19\", \"reason\": \"Va bene.\"}")
                .then()
                .statusCode(200)
                .body("extensionAwaitsAnswer", equalTo(false))
                .body("extensions.extendedTo", contains("2026-12-21"));
        isConflict(decide(id, "{\"granted\": false, \"reason\": \"No.\"}"), "extension-not-asked");
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("summary.dueOn", equalTo("2026-12-21"))
                .body("extensions.answer", contains("Va bene."))
                .body("extensions[0].answeredBy", nullValue())
                .body("extensionPossible", equalTo(false));
        assertThat(show(id).getString("summary.dueOn")).isEqualTo("2026-12-21");
        clock.set(NOW.plus(Duration.ofDays(26)));
        reply(id, 3).then().statusCode(200).body("replies.late", contains(false));
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesTheLastDay() {
        String id = askedCase();
        extend(id).then().statusCode(200);
        decide(id, "{\"granted\": false, \"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        decide(id, "{\"granted\": false, \"reason\": \"Il tempo basta.\"}")
                .then()
                .statusCode(200);
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("extensions.granted", contains(false))
                .body("extensions.answer", contains("Il tempo basta."))
                .body("summary.dueOn", equalTo("2026-12-15"));
    }

    /** A second question has a last day of its own, and more time can be asked for once more. */
    @Test
    void anotherQuestionHasALastDayOfItsOwn() {
        String id = askedCase();
        extend(id).then().statusCode(200);
        reply(id, 3).then().statusCode(200);
        isConflict(decide(id, "{\"granted\": true, \"until\": \"2026-12-21\"}"), "extension-not-asked");
        done(anna(), id, "information-request", "\"question\": \"E i tabulati?\", ");
        isConflict(reply(id, 3), "reply-not-awaited");
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("questions.text", contains("Chi ha chiamato?", "E i tabulati?"))
                .body("extensionPossible", equalTo(true));
        extend(id).then().statusCode(200).body("extensions", hasSize(2));
        reply(id, 5).then().statusCode(200).body("replies", hasSize(2));
    }
}
