package it.opposizioni.complaint;

import static it.opposizioni.kit.testing.Problems.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown at an endpoint, the answer is a 4xx that says what to mend: never a 500, never blank, never a trace. */
@QuarkusTest
class HostileInputTest extends RunningService {

    private static final String UNKNOWN = "019ab000-0000-7000-8000-00000000dead";

    private static final String GOOD_CALL =
            "{\"callerNumber\": \"0687654321\", \"at\": \"2026-11-20T10:12:00+01:00\", \"kind\": \"HUMAN\"}";

    private static void assertProblem(Response answer, Integer... statuses) {
        assertThat(requireProblem(answer, answer.asString()))
                .as(answer.asString())
                .isIn((Object[]) statuses);
    }

    static Stream<Arguments> endpoints() {
        return Stream.of(
                arguments("POST", "/v1/complaints", Role.CITIZEN),
                arguments("GET", "/v1/complaints", Role.CITIZEN),
                arguments("GET", "/v1/complaints/" + UNKNOWN, Role.CITIZEN),
                arguments("GET", "/v1/complaints/" + UNKNOWN + "/evidence", Role.CITIZEN),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/withdrawal", Role.CITIZEN),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/taking-in-charge", Role.REGULATOR),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/investigation", Role.REGULATOR),
                arguments("POST", "/v1/complaints/" + UNKNOWN + "/closure", Role.REGULATOR));
    }

    private static RequestSpecification json(RequestSpecification who, String method) {
        return method.equals("POST") ? who.contentType("application/json").body("{}") : who;
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void wantsAToken(String method, String path, Role role) {
        assertProblem(json(anybody(), method).request(method, path), 401);
        for (String token : Tokens.forged("giulia", role)) {
            assertProblem(json(anybody().auth().oauth2(token), method).request(method, path), 401);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void wantsTheRightRole(String method, String path, Role right) {
        boolean regulatorToo = !path.equals("/v1/complaints") || method.equals("GET");
        for (Role role : Role.values()) {
            boolean allowed = role == right
                    || right == Role.CITIZEN && role == Role.REGULATOR && method.equals("GET") && regulatorToo;
            Response answer = json(as("somebody", role), method).request(method, path);
            if (allowed) {
                assertThat(answer.statusCode()).isNotIn(401, 403, 405, 500);
            } else {
                assertProblem(answer, 403);
            }
        }
        assertProblem(json(as("nobody"), method).request(method, path), 403);
    }

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

    @Test
    void anotherKindOfContentIsRefused() {
        assertProblem(giulia().contentType("text/plain").body("{}").post("/v1/complaints"), 415);
        assertProblem(giulia().accept("image/png").get("/v1/complaints"), 406);
        assertProblem(giulia().delete("/v1/complaints"), 405);
        assertProblem(anybody().post("/v1/callers/112"), 405);
        assertProblem(anybody().post("/v1/statistics"), 405);
        assertProblem(anybody().accept("text/csv").get("/v1/statistics"), 406);
        assertProblem(anybody().accept("application/json").get("/v1/open-data/complaints.csv"), 406);
        assertProblem(anybody().get("/v1/nothing-here"), 404);
        assertProblem(anybody().get("/v1/callers/"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=NOWHERE",
                "stage=filed",
                "assessment=GUILTY",
                "from=yesterday",
                "from=2026-02-30",
                "from=-999999999-01-01",
                "to=+999999999-12-31",
                "from=2026-11-26&to=2026-11-25",
                "callerNumber=pronto",
                "callerNumber=1",
                "cursor=!!!",
                "cursor=AAAA",
                "cursor=MjAyNi0xMS0yNVQxMDowMDowMFogeA",
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=99999999999999999999",
                "limit=ten"
            })
    void aFilterThatIsNoneIsExplained(String query) {
        Response answer = garante().urlEncodingEnabled(false).get("/v1/complaints?" + query);

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "..", "' or 1=1", UNKNOWN, "019ab000-0000-7000-8000-00000000dea", "%00"})
    void anIdThatIsNoneDoesNotExist(String id) {
        assertProblem(garante().get("/v1/complaints/{id}", id), 404);
        assertProblem(garante().get("/v1/complaints/{id}/evidence", id), 404);
        assertProblem(garante().post("/v1/complaints/{id}/taking-in-charge", id), 404);
        assertProblem(garante().post("/v1/complaints/{id}/investigation", id), 404);
        assertProblem(
                garante()
                        .contentType("application/json")
                        .body("{\"outcome\": \"UPHELD\", \"reason\": \"x\"}")
                        .post("/v1/complaints/{id}/closure", id),
                404);
        assertProblem(giulia().post("/v1/complaints/{id}/withdrawal", id), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"outcome\": \"MAYBE\", \"reason\": \"x\"}",
                "{\"outcome\": \"UPHELD\"}",
                "{\"outcome\": \"UPHELD\", \"reason\": \"  \"}",
                "{\"outcome\": null, \"reason\": \"x\"}",
                "{\"outcome\": \"UPHELD\", \"reason\": {}}"
            })
    void aClosureThatIsNoneIsExplained(String body) {
        assertProblem(
                garante().contentType("application/json").body(body).post("/v1/complaints/{id}/closure", UNKNOWN),
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

    /** No number, word or address of a person in any line of the log, on the good way and on the bad ones. */
    @Test
    void theLogTellsNothingAboutPeople() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                synchronized (lines) {
                    lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            List<Supplier<Response>> requests = List.of(
                    () -> giulia().contentType("application/json")
                            .body(Filings.twoCalls())
                            .post("/v1/complaints"),
                    () -> giulia().contentType("application/json")
                            .body(Filings.oneCall("3331234567"))
                            .post("/v1/complaints"),
                    () -> giulia().contentType("application/json")
                            .body("{\"calledNumber\": [\"3331234567\"]}")
                            .post("/v1/complaints"),
                    () -> anybody().get("/v1/callers/3331234567"),
                    () -> garante().get("/v1/complaints?callerNumber=0687654321"),
                    () -> garante().get("/v1/complaints/{id}", UUID.randomUUID()));
            requests.forEach(request -> assertThat(request.get().statusCode()).isLessThan(500));
        } finally {
            root.removeHandler(handler);
        }
        synchronized (lines) {
            assertThat(String.join("\n", lines))
                    .doesNotContain("3331234567")
                    .doesNotContain("687654321")
                    .doesNotContain(Filings.WORDS)
                    .doesNotContain("giulia");
        }
    }
}
