package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases that an official opens, merges, splits or archives. */
@QuarkusTest
class CaseByHandTest extends CaseScenario {

    @Test
    void casesAreMadeMergedAndSplitByHand() {
        String first = complaints.strong(somebody());
        String second = complaints.strong(somebody());
        String third = complaints.strong(somebody());
        gathering.gather();
        String one = opened(first, second);
        String other = opened(third);
        assertThat(show(one).getString("summary.name")).isEqualTo(GatheredComplaints.SQUILLO_NAME);
        anna().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"x\"}".formatted(first))
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:complaint-in-case"));

        done(anna(), other, "merge", "\"reason\": \"Stesso gruppo.\", \"into\": \"%s\", ".formatted(one));
        assertThat(show(other).getString("summary.stage")).isEqualTo("MERGED");
        assertThat(show(other).getString("mergedInto")).isEqualTo(one);
        assertThat(show(one).getLong("summary.complaints.all")).isEqualTo(3);

        act(
                        anna(),
                        one,
                        "split",
                        "\"reason\": \"Un altro.\", \"complaintIds\": [\"%s\", \"%s\", \"%s\"], "
                                .formatted(first, second, third))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NONE_LEFT"));
        done(anna(), one, "split", "\"reason\": \"Un altro.\", \"complaintIds\": [\"%s\"], ".formatted(third));
        assertThat(show(one).getLong("summary.complaints.all")).isEqualTo(2);
        assertThat(cases("").getList("items.complaints.all")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anArchivedCaseLeavesItsComplaintsOpen() {
        List<String> filed = fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "archiving", "\"reason\": \"Una prova tecnica.\", ");
        followUp.follow();
        assertThat(show(id).getString("summary.stage")).isEqualTo("ARCHIVED");
        assertThat(filed.stream().map(CaseScenario::stageOf)).containsOnly("EVIDENCE_COLLECTED");
        // those that are left to be closed are a list of their own, as the portal links to it
        assertThat(stillOpenOf(id)).containsExactlyInAnyOrderElementsOf(filed);
        anna().post("/v1/complaints/{id}/taking-in-charge", filed.getLast())
                .then()
                .statusCode(200);
        anna().contentType("application/json")
                .body("{\"outcome\": \"OUTSIDE_SCOPE\", \"reason\": \"Una prova tecnica.\"}")
                .post("/v1/complaints/{id}/closure", filed.getLast())
                .then()
                .statusCode(200);
        assertThat(stillOpenOf(id)).hasSize(4).doesNotContain(filed.getLast());
        // and free to become another case
        assertThat(opened(filed.getFirst())).isNotEqualTo(id);
    }

    private static List<String> stillOpenOf(String id) {
        return anna().get("/v1/complaints?case={id}&assignee=none", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
