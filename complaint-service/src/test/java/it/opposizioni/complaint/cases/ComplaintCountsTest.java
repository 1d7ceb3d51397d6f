package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many complaints wait at which stage, whose they are, and which of them are late. */
@QuarkusTest
class ComplaintCountsTest extends CaseScenario {

    @Inject
    Jdbc jdbc;

    private static ValidatableResponse counts() {
        return anna().get("/v1/complaint-counts").then().statusCode(200);
    }

    @Test
    void complaintsThatWaitAreCountedByStageAndByWhoHasThem() {
        String mine = complaints.strong(somebody());
        complaints.weak(somebody());
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String withdrawn = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        marco().post("/v1/complaints/{id}/withdrawal", withdrawn).then().statusCode(200);
        counts().body("open", equalTo(3))
                .body("stages.FILED", equalTo(1))
                .body("stages.EVIDENCE_COLLECTED", equalTo(2))
                .body("stages.WITHDRAWN", nullValue())
                .body("mine", equalTo(0))
                .body("unassigned", equalTo(3))
                .body("overdue", equalTo(0));
        gathering.gather();
        done(anna(), opened(mine), "assignment", "");
        counts().body("mine", equalTo(1)).body("unassigned", equalTo(2)).body("open", equalTo(3));
        bruno().get("/v1/complaint-counts").then().body("mine", equalTo(0)).body("unassigned", equalTo(2));
    }

    /** Also one that two cases have, of which only one has somebody. */
    @Test
    void theListsOfWhoHasThemHoldWhatIsCounted() {
        String mine = complaints.strong(somebody());
        String ofBoth = complaints.strongForAcme(somebody(), GatheredComplaints.TRILLO);
        String ofNobody = complaints.weak(somebody());
        String brunos = complaints.undeclared(somebody(), "06 9999 9999");
        String over = complaints.undeclared(somebody(), "06 9999 9998");
        gathering.gather();
        done(anna(), opened(mine), "assignment", "");
        done(anna(), opened(ofBoth), "assignment", "");
        jdbc.update(
                "update complaint set principal_case_id = case_id, case_id = ? where id = ?",
                UUID.fromString(opened(ofNobody)),
                UUID.fromString(ofBoth));
        done(bruno(), opened(brunos), "assignment", "");
        String archived = opened(over);
        done(anna(), archived, "assignment", "");
        done(anna(), archived, "archiving", "\"reason\": \"Una prova.\", ");
        followUp.follow();

        counts().body("mine", equalTo(2)).body("unassigned", equalTo(2)).body("open", equalTo(5));
        assertThat(ofOfficial("me")).containsExactlyInAnyOrder(mine, ofBoth);
        assertThat(ofOfficial("none")).containsExactlyInAnyOrder(ofNobody, over);
        assertThat(ofOfficial("me&stage=EVIDENCE_COLLECTED&stage=TAKEN_IN_CHARGE&limit=1"))
                .hasSize(1);
        assertThat(ofOfficial("none&stage=CLOSED_UPHELD")).isEmpty();
        assertThat(ofOfficial("none&overdue=true")).isEmpty();
        clock.shift(Duration.ofDays(40));
        assertThat(ofOfficial("none&overdue=true")).containsExactlyInAnyOrder(ofNobody, over);
        assertThat(ofOfficial("")).hasSize(5);
        bruno().get("/v1/complaints?assignee=me").then().body("items.id", contains(brunos));
    }

    @Test
    void whoHasNoCaseHasNoComplaintsAndAReporterIsNotNarrowed() {
        String filed = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        assertThat(ofOfficial("me")).isEmpty();
        giulia().get("/v1/complaints?assignee=me").then().body("items.id", contains(filed));
        Response refused = anna().get("/v1/complaints?assignee=bruno");
        assertProblem(refused, 422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).containsExactly("/assignee");
    }

    private static List<String> ofOfficial(String query) {
        return anna().get("/v1/complaints?assignee=" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Evidence has a day, taking in charge 30. */
    @Test
    void whatIsOverdueIsCountedAndFoundByTheSameRule() {
        String waits = complaints.strong(somebody());
        String silent = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        clock.shift(Duration.ofDays(1));
        counts().body("overdue", equalTo(0));
        assertThat(overdue("")).isEmpty();
        clock.shift(Duration.ofDays(1));
        counts().body("overdue", equalTo(1));
        assertThat(overdue("")).containsExactly(silent);
        clock.shift(Duration.ofDays(29));
        counts().body("overdue", equalTo(2));
        assertThat(overdue("")).containsExactlyInAnyOrder(silent, waits);
        assertThat(overdue("&stage=EVIDENCE_COLLECTED")).containsExactly(waits);
        anna().get("/v1/complaints?overdue=true&stage=WITHDRAWN").then().body("items", empty());
        anna().get("/v1/complaints?overdue=false").then().body("items.id", containsInAnyOrder(silent, waits));
    }

    private static List<String> overdue(String more) {
        return anna().get("/v1/complaints?overdue=true" + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
