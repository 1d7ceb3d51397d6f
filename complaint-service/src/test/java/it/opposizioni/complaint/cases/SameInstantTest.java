package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that were asked and answered at one instant, and merged: what is shown of all of them comes in the same order each time. */
@QuarkusTest
class SameInstantTest extends OperatorScenario {

    /** Fewer than the register gathers by itself. */
    private static final int CASES = 4;

    @Test
    void questionsAndRepliesOfMergedCasesKeepTheirOrder() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            filed.add(complaints.strong(i == 0 ? as("merged", Role.CITIZEN) : somebody()));
        }
        gathering.gather();
        // the clock stands still
        List<String> cases = filed.stream().map(CaseScenario::opened).toList();
        cases.forEach(id -> {
            done(anna(), id, "assignment", "");
            done(anna(), id, "information-request", "\"question\": \"Domanda di %s\", ".formatted(id));
            send(squillo(), id, "reply", "{\"question\": 3, \"publicPart\": \"Risposta di %s\"}".formatted(id))
                    .then()
                    .statusCode(200);
        });
        for (int i = 1; i < CASES; i++) {
            merge(cases.get(i - 1), cases.get(i)).then().statusCode(200);
        }

        List<String> ordered = cases.stream().sorted().toList();
        String path = "/v1/cases/" + cases.getLast() + "/operator-side";
        assertThat(anna().get(path).jsonPath().<String>getList("questions.text"))
                .containsExactlyElementsOf(
                        ordered.stream().map(id -> "Domanda di " + id).toList());
        List<String> replies = ordered.stream().map(id -> "Risposta di " + id).toList();
        assertThat(anna().get(path).jsonPath().<String>getList("replies.publicPart"))
                .containsExactlyElementsOf(replies);
        assertThat(as("merged", Role.CITIZEN)
                        .get("/v1/complaints/{id}/replies", filed.getFirst())
                        .jsonPath()
                        .<String>getList("text"))
                .containsExactlyElementsOf(replies);
    }
}
