package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.idempotency.Idempotency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reporter writes beside calls that are added to a complaint: with them, or neither. */
@QuarkusTest
class AddedWordsTest extends RunningService {

    private static final String WORDS = "Hanno richiamato a cena.";

    private static String file() {
        return Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
    }

    private static String call(String at) {
        return "{\"callerNumber\": \"%s\", \"at\": \"%s\", \"kind\": \"SILENT\"}".formatted(Filings.CALLER, at);
    }

    private static Response send(RequestSpecification reporter, String id, String key, String more) {
        return reporter.contentType("application/json")
                .header(Idempotency.HEADER, key)
                .body("{\"calls\": [%s]%s}".formatted(call("2026-11-21T10:12:00+01:00"), more))
                .post("/v1/complaints/{id}/calls", id);
    }

    private static Response add(String id, String key, String text) {
        return send(giulia(), id, key, ", \"text\": \"" + text + "\"");
    }

    /** As a portal of the release before asks, and as a service of that release understands what is asked. */
    private static Response addCallsAlone(String id, String key) {
        return send(giulia(), id, key, "");
    }

    private static Response write(String id, String key, String body) {
        return giulia().contentType("application/json")
                .header(Idempotency.HEADER, key)
                .body(body)
                .post("/v1/complaints/{id}/messages", id);
    }

    private static List<String> told(String id) {
        return giulia().get("/v1/complaints/{id}/messages", id).path("items.text");
    }

    private static List<String> calls(String id) {
        return giulia().get("/v1/complaints/{id}", id).path("calls.id");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void areAMessageToTheAuthorityAndChangeNothingElse() {
        String id = file();
        String before = giulia().get("/v1/complaints/{id}", id).path("text");
        add(id, newKey(), "  " + WORDS + " ")
                .then()
                .statusCode(200)
                .body("textKept", equalTo(true))
                .body("calls", hasSize(2));
        garante()
                .get("/v1/complaints/{id}/messages", id)
                .then()
                .body("items.text", contains(WORDS))
                .body("left", equalTo(9));
        giulia().get("/v1/complaints/{id}", id)
                .then()
                .body("text", equalTo(before))
                .body("textKept", nullValue());
    }

    @Test
    void withoutThemNothingIsSaid() {
        String id = file();
        addCallsAlone(id, newKey()).then().statusCode(200).body("textKept", nullValue());
        String other = file();
        add(other, newKey(), "   ").then().statusCode(200).body("textKept", nullValue());
        assertThat(told(id)).isEmpty();
        assertThat(told(other)).isEmpty();
    }

    @Test
    void areKeptOnceHoweverOftenTheyAreSent() {
        String id = file();
        String key = newKey();
        for (int i = 0; i < 2; i++) {
            add(id, key, WORDS)
                    .then()
                    .statusCode(200)
                    .body("textKept", equalTo(true))
                    .body("calls", hasSize(2));
        }
        assertThat(told(id)).containsExactly(WORDS);
        add(id, key, "Altro.").then().statusCode(422);
        assertThat(told(id)).containsExactly(WORDS);
    }

    /** A copy of the release before has kept the calls alone, and the request comes again to this one. */
    @Test
    void followCallsThatWereKeptWithoutThem() {
        String id = file();
        String key = newKey();
        addCallsAlone(id, key).then().statusCode(200);
        add(id, key, WORDS)
                .then()
                .statusCode(200)
                .body("textKept", equalTo(true))
                .body("calls", hasSize(2));
        assertThat(told(id)).containsExactly(WORDS);
        assertThat(calls(id)).hasSize(2);
    }

    /** Nor do they get in unread where the calls are there already. */
    @Test
    void areReadAlsoWhereTheCallsWereKeptBefore() {
        String id = file();
        String key = newKey();
        addCallsAlone(id, key).then().statusCode(200);
        add(id, key, "x".repeat(2_001))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"))
                .body("errors.code", contains("TOO_LONG"));
        assertThat(told(id)).isEmpty();
    }

    /** The answer was lost, and a copy of the release before, which has the calls, leaves the words to the portal. */
    @Test
    void areNotKeptAgainAsAMessageUnderTheirKey() {
        String id = file();
        String key = newKey();
        add(id, key, WORDS).then().statusCode(200);
        addCallsAlone(id, key)
                .then()
                .statusCode(200)
                .body("textKept", nullValue())
                .body("calls", hasSize(2));
        write(id, Idempotency.ofPart(key, "text"), "{\"text\": \"" + WORDS + "\", \"seen\": \"NONE\"}")
                .then()
                .statusCode(201);
        assertThat(told(id)).containsExactly(WORDS);
    }

    @Test
    void areNotKeptWithoutTheCalls() {
        String id = file();
        giulia().contentType("application/json")
                .body("{\"calls\": [{\"withheld\": true, \"numberUnknown\": true}], \"text\": \"" + "x".repeat(2_001)
                        + "\"}")
                .post("/v1/complaints/{id}/calls", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calls/0/at", "/calls/0/kind", "/calls/0/withheld", "/text"));
        assertThat(told(id)).isEmpty();
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        assertProblem(add(id, newKey(), WORDS), 409);
        assertThat(told(id)).isEmpty();
        assertProblem(send(marco(), id, newKey(), ", \"text\": \"" + WORDS + "\""), 404);
    }

    @Test
    void theCallsAreNotKeptWhereNoMessageFits() {
        String id = file();
        for (int i = 0; i < 10; i++) {
            write(id, newKey(), "{\"text\": \"Ancora.\"}").then().statusCode(201);
        }
        String key = newKey();
        assertProblem(add(id, key, WORDS), 409);
        assertThat(add(id, key, WORDS).<String>path("type")).endsWith(":message-limit-reached");
        assertThat(calls(id)).hasSize(1);
        addCallsAlone(id, key).then().statusCode(200);
    }
}
