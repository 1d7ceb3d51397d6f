package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What complaints say is known late, or changes after the decision on their case: what they say when they are closed counts. */
@QuarkusTest
class LateContradictionTest extends ContradictionScenario {

    /** A source that never answered may have known who had declared the number; until it is given up nobody knows what the complaint says. */
    @Test
    void withoutEvidenceItIsAwaitedAndThenContradictsNothing() {
        String silent = Filings.file(somebody(), Filings.oneCall("06 9999 9999"));
        String id = caseOf(complaints.strong(somebody()), silent);
        hear(id);
        followUp.follow();
        gathering.gather();
        contradictions(id).then().body("awaited", equalTo(1)).body("items", empty());
        awaited(propose(id, UPHELD));
        propose(id, NOT_UPHELD).then().statusCode(200);
        done(anna(), id, "return", "\"reason\": \"Le prove mancano.\", ");

        jdbc.update("delete from evidence_request where complaint_id = ?", UUID.fromString(silent));
        gathering.gather();
        garante()
                .get("/v1/complaints/{id}", silent)
                .then()
                .body("assessment", equalTo("INCOMPLETE"))
                .body("accused.number", equalTo("+390699999999"));
        contradictions(id).then().body("awaited", equalTo(0)).body("items", empty());
        propose(id, UPHELD).then().statusCode(200);
    }

    /** Whom it accuses is known a moment later: until then nothing is approved on what it said before. */
    @Test
    void whatHasJustChangedIsAwaited() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        assertThat(mayApprove(id)).isTrue();
        recordOrigin(falsified, 0, FALSIFIED, 0);
        contradictions(id).then().body("awaited", equalTo(1)).body("items", empty());
        assertThat(mayApprove(id)).isFalse();
        awaited(act(bruno(), id, "approval", ""));
        gathering.gather();
        contradictions(id).then().body("awaited", equalTo(0)).body("items.complaintId", contains(falsified));
        assertThat(mayApprove(id)).isFalse();
        refused(act(bruno(), id, "approval", ""));
    }

    private static void awaited(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:case-evidence-awaited"));
    }

    private static boolean mayApprove(String id) {
        return bruno().get("/v1/cases/{id}", id)
                .jsonPath()
                .getList("possibleActs")
                .contains("APPROVE");
    }

    /** They follow their case some time after its decision. */
    @Test
    void whatIsFoundOutAfterTheApprovalLeavesTheCase() {
        String upheld = complaints.strong(somebody());
        String falsified = complaints.strong(somebody());
        String id = caseOf(upheld, falsified);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        found(falsified, FALSIFIED);
        followUp.follow();
        assertThat(stageOf(upheld)).isEqualTo("CLOSED_UPHELD");
        assertThat(stageOf(falsified)).isEqualTo("TAKEN_IN_CHARGE");
        garante().get("/v1/complaints/{id}", falsified).then().body("accused.caseId", nullValue());
        assertThat(behind(id)).isFalse();
        assertThat(closedBy(upheld)).isEqualTo("bruno");
        // an official decides about it alone
        garante()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Il numero era falsificato.\"}")
                .post("/v1/complaints/{id}/closure", falsified)
                .then()
                .statusCode(200);
    }

    /** The digest of the step is over that, too; and the case ended when it was decided, and is kept as long as before. */
    @Test
    void theHistorySaysWhichLeftAndWhyAndNothingElseChanges() {
        String upheld = complaints.strong(somebody());
        String falsified = complaints.strong(somebody());
        String elsewhere = complaints.strong(somebody());
        String late = complaints.strong(somebody());
        gathering.gather();
        String id = opened(upheld, falsified, elsewhere, late);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        String ended = ended(id);
        recordOrigin(elsewhere, 0, FROM_TRILLO, 0);
        found(falsified, FALSIFIED);
        recordOrigin(late, 0, "\"result\": \"NOT_ESTABLISHED\"", 0);
        followUp.follow();
        gathering.gather();
        followUp.follow();
        // also what follows after others have left is closed by who approved the decision
        assertThat(closedBy(upheld)).isEqualTo("bruno");
        assertThat(closedBy(late)).isEqualTo("bruno");
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.stage", equalTo("DECIDED"))
                .body("history.act.findAll { it == 'LEAVE' }", hasSize(1))
                .body("history[-1].act", equalTo("LEAVE"))
                .body("history[-1].by", nullValue())
                .body("history[-1].at", notNullValue())
                .body("history[-1].note", nullValue())
                .body("history[-1].intact", equalTo(true))
                .body(
                        "history[-1].left.collect { it.code + ' ' + it.reason }",
                        containsInAnyOrder(codeOf(falsified) + " NUMBER_FALSIFIED", codeOf(elsewhere) + " OTHER_PARTY"))
                .body("history[-2].left", nullValue())
                .body("historyAltered", equalTo(false))
                .body("possibleActs", empty());
        assertThat(ended(id)).isEqualTo(ended);
        anna().header("Accept-Language", "en")
                .get("/v1/cases/{id}/timeline", id)
                .then()
                .body(
                        "entries.find { it.kind == 'CASE_LEAVE' }.note",
                        containsString(codeOf(falsified) + ": the number that was shown had been falsified."));
    }

    /** It takes the step for a split: its list of acts has nothing else that fits, and one that it does not know would keep the case from being shown. */
    @Test
    void aCopyOfTheReleaseBeforeReadsTheStepToo() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        found(falsified, FALSIFIED);
        followUp.follow();
        assertThat(jdbc.query(
                        "select act || ' by ' || done_by from case_step where case_id = ? order by version desc limit 1",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .as("it closes complaints that follow later in the name of who did the last step")
                .containsExactly("SPLIT by bruno");
    }

    private String ended(String id) {
        return jdbc.first(
                        "select ended_at::text from case_file where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id))
                .orElseThrow();
    }

    private String closedBy(String complaint) {
        return jdbc.first(
                        "select changed_by from complaint_stage_change where complaint_id = ? and stage like 'CLOSED%'",
                        row -> row.getString(1), UUID.fromString(complaint))
                .orElseThrow();
    }

    private static String codeOf(String complaint) {
        return garante().get("/v1/complaints/{id}", complaint).path("code");
    }

    /** It accuses another operator, and so becomes part of the case about that one. */
    @Test
    void whatLeavesADecidedCaseIsGatheredAgain() {
        String trillos = opened(gathered(complaints.strongAgainstTrillo(somebody())));
        String other = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), other);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        found(other, FROM_TRILLO);
        followUp.follow();
        gathering.gather();
        garante().get("/v1/complaints/{id}", other).then().body("accused.caseId", equalTo(trillos));
    }

    @Test
    void aDecidedCaseWaitsForWhatHasJustChanged() {
        String upheld = complaints.strong(somebody());
        String falsified = complaints.strong(somebody());
        String confirmed = complaints.strong(somebody());
        gathering.gather();
        String id = opened(upheld, falsified, confirmed);
        hear(id);
        followUp.follow();
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        recordOrigin(falsified, 0, FALSIFIED, 0);
        recordOrigin(confirmed, 0, "\"result\": \"NOT_ESTABLISHED\"", 0);
        followUp.follow();
        assertThat(stageOf(upheld)).isEqualTo("CLOSED_UPHELD");
        assertThat(stageOf(falsified)).isEqualTo("TAKEN_IN_CHARGE");
        assertThat(stageOf(confirmed)).isEqualTo("TAKEN_IN_CHARGE");
        assertThat(behind(id)).isTrue();
        gathering.gather();
        followUp.follow();
        assertThat(stageOf(falsified)).isEqualTo("TAKEN_IN_CHARGE");
        assertThat(stageOf(confirmed)).isEqualTo("CLOSED_UPHELD");
        assertThat(behind(id)).isFalse();
    }

    private boolean behind(String id) {
        return jdbc.exists(
                "select from case_file where id = ? and (complaints_behind or principal_behind)", UUID.fromString(id));
    }
}
