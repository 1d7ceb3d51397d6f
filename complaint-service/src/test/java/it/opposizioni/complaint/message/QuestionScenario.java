package it.opposizioni.complaint.message;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.util.UUID;

/** An official has complaints of Giulia's in charge, and asks her. */
abstract class QuestionScenario extends RunningService {

    static final String WORDS = "Ricordi come si chiamava la persona?";

    @Inject
    Jdbc jdbc;

    static String taken() {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        return id;
    }

    static Response ask(RequestSpecification who, String id, String text, String key) {
        return who.contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/complaints/{id}/questions", id);
    }

    static Response ask(String id, String text) {
        return ask(garante(), id, text, UUID.randomUUID().toString());
    }

    static Response answer(String id, String text) {
        return giulia().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"text\": \"" + text + "\"}")
                .post("/v1/complaints/{id}/messages", id);
    }

    static Response read(RequestSpecification who, String id) {
        return who.get("/v1/complaints/{id}/messages", id);
    }

    static Response complaint(String id) {
        return giulia().get("/v1/complaints/{id}", id);
    }

    static void assertRefused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:problem:opposizioni:" + problem));
    }

    /** The id of the last question. */
    static String lastAsked(String id) {
        return read(garante(), id).path("questions[-1].id");
    }

    /** @param seen the question that the form showed, or NONE */
    static Response answer(String id, String text, String seen) {
        return giulia().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"text\": \"%s\", \"seen\": \"%s\"}".formatted(text, seen))
                .post("/v1/complaints/{id}/messages", id);
    }

    /** A case with this complaint, which somebody has. */
    UUID caseOf(String id, String assignee) {
        UUID caseId = UUID.randomUUID();
        jdbc.update(
                "insert into case_file (id, version, code, stage, opened_at, assignee) values (?, 1, ?, 'OPEN', now(), ?)",
                caseId,
                "FAS-" + caseId,
                assignee);
        jdbc.update("update complaint set case_id = ? where id = ?", caseId, UUID.fromString(id));
        return caseId;
    }
}
