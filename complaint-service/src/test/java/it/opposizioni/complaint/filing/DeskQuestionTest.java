package it.opposizioni.complaint.filing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who told the desk of a complaint is asked, and answers there until signing in. */
@QuarkusTest
class DeskQuestionTest extends DeskScenario {

    private String id;
    private String question;

    @BeforeEach
    void asked() {
        id = filedId();
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        question = garante()
                .contentType("application/json")
                .body("{\"text\": \"Chi parlava?\"}")
                .post("/v1/complaints/{id}/questions", id)
                .then()
                .statusCode(201)
                .extract()
                .path("questions[0].id");
        clock.shift(Duration.ofSeconds(1));
    }

    private Response tell(String receivedAt, String seen) {
        return post(id, "messages", """
                {"text": "Anna.", "seen": "%s",
                 "desk": {"channel": "POST", "receivedAt": "%s", "evidenceReference": "Prot. 77"}}""".formatted(seen, receivedAt));
    }

    /** A letter that had come before the question is none, whatever the page showed; of the time of day nobody knows anything. */
    @ParameterizedTest
    @CsvSource({
        "shown, 2026-11-24T23:00:00Z, REGULATOR",
        "shown, 2026-11-24T22:59:59Z, REPORTER",
        "NONE, 2026-11-25T09:00:00Z, REPORTER"
    })
    void whatCameBeforeTheQuestionIsNoAnswer(String seen, String receivedAt, String next) {
        tell(receivedAt, seen.equals("shown") ? question : seen)
                .then()
                .statusCode(200)
                .body("complaint.next.actor", equalTo(next))
                .body("asked.id", equalTo(next.equals("REPORTER") ? question : null));
        garante().get("/v1/complaints/{id}/messages", id).then().body("items.text", contains("Anna."));
    }

    @Test
    void aQuestionOfNothingIsRefused() {
        Response refused = tell("2026-11-25T09:00:00Z", "019ab000-0000-7000-8000-00000000dead");
        assertProblem(refused, 422);
        refused.then().body("errors.pointer", contains("/seen"));
    }

    @Test
    void whatIsClosedIsAskedAndAnsweredNoMore() {
        garante()
                .contentType("application/json")
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        registrar()
                .get(DESK + "/{id}", id)
                .then()
                .body("asked", nullValue())
                .body("complaint.next.actor", equalTo("NOBODY"));
        assertProblem(tell("2026-11-25T09:00:00Z", question), 409);
    }

    @Test
    void whoSignsInAnswersAloneWhatTheDeskWasAsked() {
        maria("maria-asked").get("/v1/complaints").then().body("items.id", hasItem(id));
        registrar()
                .get(DESK + "/{id}", id)
                .then()
                .body("takenOver", equalTo(true))
                .body("asked", nullValue());
        assertProblem(tell("2026-11-25T09:00:00Z", question), 409);
        maria("maria-asked")
                .get("/v1/complaints/{id}/messages", id)
                .then()
                .body("questions.text", contains("Chi parlava?"))
                .body("questions[0].by", nullValue());
        maria("maria-asked")
                .contentType("application/json")
                .body("{\"text\": \"Anna.\", \"seen\": \"%s\"}".formatted(question))
                .post("/v1/complaints/{id}/messages", id)
                .then()
                .statusCode(201)
                .body("questions[0].answered", equalTo(true));
        garante().get("/v1/complaints?question=ANSWERED").then().body("items.id", contains(id));
    }
}
