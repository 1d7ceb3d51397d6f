package it.opposizioni.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is filed, the answer is a 4xx that names the mistakes: never a 500, never blank, never a stack trace. */
@QuarkusTest
class HostileFilingTest extends RunningService {

    private static final String GOOD_CALL =
            "{\"callerNumber\": \"0687654321\", \"at\": \"2026-11-20T10:12:00+01:00\", \"kind\": \"HUMAN\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"calledNumber\": }",
                "\u0000",
                "<xml/>",
                "{\"calls\": {}}",
                "{\"calls\": \"none\"}",
                "{\"calls\": [7]}",
                "{\"calls\": [[]]}",
                "{\"calls\": [null]}",
                "{\"calls\": [{\"at\": \"yesterday\"}]}",
                "{\"calls\": [{\"at\": \"2026-11-20\"}]}",
                "{\"calls\": [{\"at\": \"+999999999-12-31T23:59:59Z\"}]}",
                "{\"calls\": [{\"at\": \"-999999999-01-01T00:00:00+18:00\"}]}",
                "{\"calls\": [{\"at\": {}}]}",
                "{\"calls\": [{\"at\": true}]}",
                "{\"calls\": [{\"kind\": \"SHOUTING\"}]}",
                "{\"calls\": [{\"kind\": 99}]}",
                "{\"calls\": [{\"withheld\": \"maybe\"}]}",
                "{\"calledNumber\": {\"a\": 1}}",
                "{\"calledNumber\": [1, 2]}",
                "{\"calledNumber\": 1e400}",
                "{\"product\": \"WEAPONS\"}",
                "{\"product\": 1}",
                "{\"consentGiven\": \"perhaps\"}",
                "{\"text\": {\"$ne\": 1}}"
            })
    void aBodyThatIsNoComplaintIsExplained(String body) {
        assertProblem(giulia().contentType("application/json").body(body).post("/v1/complaints"), 400, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "calledNumber, 33312345670000000000000000000000000000000000000000000",
        "calledNumber, '+39333123456\u0007'",
        "calledNumber, ''';drop table complaint;--'",
        "company, '\u0000'",
        "text, '\u0000'"
    })
    void aStrangeValueIsPointedAt(String field, String value) {
        String escaped = value.chars()
                .mapToObj(c -> c < 32 ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .reduce("", String::concat);
        Response answer = giulia().contentType("application/json")
                .body("{\"%s\": \"%s\", \"calls\": [%s]}".formatted(field, escaped, GOOD_CALL))
                .post("/v1/complaints");

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains("/" + field);
    }

    @Test
    void aHugeBodyIsRefused() {
        assertProblem(
                giulia().contentType("application/json")
                        .body("{\"text\": \"" + "x".repeat(200_000) + "\"}")
                        .post("/v1/complaints"),
                413);
        assertProblem(
                giulia().contentType("application/json")
                        .body("{\"calls\": [" + (GOOD_CALL + ",").repeat(400) + GOOD_CALL + "]}")
                        .post("/v1/complaints"),
                422);
        assertProblem(
                giulia().contentType("application/json")
                        .body("[".repeat(30_000))
                        .post("/v1/complaints"),
                400,
                422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ключ", "with blanks in it", "\u0007"})
    void anIdempotencyKeyThatIsNoneIsExplained(String key) {
        Response answer = giulia().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Filings.twoCalls())
                .post("/v1/complaints");

        assertThat(answer.statusCode()).isIn(201, 400, 422);
        if (answer.statusCode() != 201) {
            assertProblem(answer, 400, 422);
        }
        assertProblem(
                giulia().header("Idempotency-Key", "k".repeat(101))
                        .contentType("application/json")
                        .body(Filings.twoCalls())
                        .post("/v1/complaints"),
                422);
    }
}
