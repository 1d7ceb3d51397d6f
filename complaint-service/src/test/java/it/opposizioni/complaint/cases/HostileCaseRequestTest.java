package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, ids and acts that make no sense are answered by a 4xx that explains why. */
@QuarkusTest
class HostileCaseRequestTest extends CaseScenario {

    private static final String UNKNOWN = "019ab000-0000-7000-8000-00000000dead";
    private static final List<String> ACTS = List.of(
            "assignment",
            "information-request",
            "reply",
            "hearing",
            "proposal",
            "approval",
            "return",
            "archiving",
            "merge",
            "split");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=NOWHERE",
                "assignee=garanta",
                "assignee=a%00b",
                "subject=%2B39",
                "subject=000000000000000000000000",
                "subject=a%00b",
                "overdue=perhaps",
                "cursor=!!!",
                "cursor=AAAA",
                "limit=0",
                "limit=201"
            })
    void aFilterThatIsNoneIsExplained(String query) {
        Response answer = garante().urlEncodingEnabled(false).get("/v1/cases?" + query);

        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "' or 1=1", UNKNOWN, "%00"})
    void anIdThatIsNoneDoesNotExist(String id) {
        assertProblem(garante().get("/v1/cases/{id}", id), 404);
        assertProblem(garante().get("/v1/cases/{id}/sanction-ceiling?turnover=1", id), 404);
        assertProblem(
                garante()
                        .contentType("application/json")
                        .body("{\"version\": 1}")
                        .post("/v1/cases/{id}/assignment", id),
                404);
    }

    /** What is wrong with a value is seen only of a case that there is. */
    @Test
    void aStrangeValueIsPointedAt() {
        fiveAgainstSquillo();
        String id = onlyCase();
        Response assignment = act(anna(), id, "assignment", "\"assignee\": \"a\\u0000b\", ");
        assertProblem(assignment, 422);
        assertThat(assignment.jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/assignee");

        done(anna(), id, "assignment", "");
        Response proposal = act(anna(), id, "proposal", """
            "decision": {"outcome": "UPHELD", "measures": ["FINE_PROPOSED"], "facts": "Fatti.", "grounds": [null],
              "reasons": "Motivi.", "reasonForReporters": "Per te.", "amount": 10, "worksheet": {"conduct": "Una campagna.",
              "seriousness": "HIGH", "startingPoint": "Alta.", "circumstances": "Recidiva.", "proportionality": "Sì."}},
            """);
        assertProblem(proposal, 422);
        assertThat(proposal.jsonPath().getList("errors.pointer", String.class)).containsExactly("/decision/grounds/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"version\": \"one\"}",
                "{\"version\": 1, \"reason\": {}, \"question\": 1, \"on\": \"soon\", \"into\": 7, \"complaintIds\": [null]}"
            })
    void anActThatIsNoneIsExplained(String body) {
        for (String act : ACTS) {
            assertProblem(
                    garante().contentType("application/json").body(body).post("/v1/cases/{id}/{act}", UNKNOWN, act),
                    400,
                    404,
                    422);
        }
        assertProblem(garante().contentType("application/json").body(body).post("/v1/cases"), 400, 422);
    }
}
