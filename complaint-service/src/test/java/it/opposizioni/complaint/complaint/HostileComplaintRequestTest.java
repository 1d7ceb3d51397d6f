package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, ids and closures that make no sense are answered by a 4xx that explains why. */
@QuarkusTest
class HostileComplaintRequestTest extends RunningService {

    private static final String UNKNOWN = "019ab000-0000-7000-8000-00000000dead";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=NOWHERE",
                "stage=filed",
                "assessment=GUILTY",
                "grade=D",
                "product=SHOES",
                "area=lazio",
                "area=ATLANTIS",
                "area=390612",
                "area=a%00b",
                "area=%27)%20or%201=1",
                "assignee=garanta",
                "assignee=a%20b",
                "assignee=a%00b",
                "passedOnTo=NOBODY",
                "question=MAYBE",
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
                        .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"x\"}")
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
                "{\"outcome\": \"NOT_UPHELD\"}",
                "{\"outcome\": \"NOT_UPHELD\", \"reason\": \"  \"}",
                "{\"outcome\": null, \"reason\": \"x\"}",
                "{\"outcome\": \"NOT_UPHELD\", \"reason\": {}}",
                "{\"outcome\": \"OUTSIDE_SCOPE\", \"reason\": \"x\", \"passedOnTo\": \"MAYOR\"}",
                "{\"outcome\": \"OUTSIDE_SCOPE\", \"reason\": \"x\", \"passedOnTo\": \"\"}",
                "{\"outcome\": \"OUTSIDE_SCOPE\", \"reason\": \"x\", \"passedOnTo\": {}}"
            })
    void aClosureThatIsNoneIsExplained(String body) {
        assertProblem(
                garante().contentType("application/json").body(body).post("/v1/complaints/{id}/closure", UNKNOWN),
                400,
                422);
    }
}
