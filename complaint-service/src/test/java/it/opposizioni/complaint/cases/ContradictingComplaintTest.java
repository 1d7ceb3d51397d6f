package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import it.opposizioni.kit.identity.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision closes every complaint of its case with its outcome: none is closed as upheld that speaks plainly against that. */
@QuarkusTest
class ContradictingComplaintTest extends ContradictionScenario {

    @Test
    void aFalsifiedNumberIsNotUpheldWithTheOthersAndIsSplitOff() {
        String upheld = complaints.strong(somebody());
        String falsified = complaints.strong(somebody());
        String id = caseOf(upheld, falsified);
        found(falsified, FALSIFIED);
        hear(id);
        refused(propose(id, UPHELD));
        contradictions(id)
                .then()
                .statusCode(200)
                .body("caseId", equalTo(id))
                .body("all", equalTo(1))
                .body("items.complaintId", contains(falsified))
                .body("items.reason", contains("NUMBER_FALSIFIED"))
                .body("items[0]", not(hasKey("operatorId")));

        done(anna(), id, "split", SPLIT.formatted(falsified));
        contradictions(id).then().body("all", equalTo(0)).body("items", empty());
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
        followUp.follow();
        assertThat(stageOf(upheld)).isEqualTo("CLOSED_UPHELD");
        assertThat(stageOf(falsified)).doesNotStartWith("CLOSED");
    }

    /** It accuses nobody any more: the new case is about the same operator, so that its reporter gets an answer all the same. */
    @Test
    void whatWasFalsifiedBecomesACaseAboutTheSameOperator() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        found(falsified, FALSIFIED);
        done(anna(), id, "split", SPLIT.formatted(falsified));
        String part = garante().get("/v1/complaints/{id}", falsified).path("accused.caseId");
        assertThat(part).isNotEqualTo(id);
        assertThat(show(part).getString("splitFrom")).isEqualTo(id);
        assertThat(show(part).getString("summary.operatorId")).isEqualTo(GatheredComplaints.SQUILLO.toString());
        done(anna(), part, "assignment", "");
        propose(part, NOT_UPHELD).then().statusCode(200);
        done(bruno(), part, "approval", "");
        followUp.follow();
        assertThat(stageOf(falsified)).isEqualTo("CLOSED_NOT_UPHELD");
    }

    @Test
    void anOutcomeWithoutAViolationIsNotAffected() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        found(falsified, FALSIFIED);
        done(anna(), id, "assignment", "");
        propose(id, NOT_UPHELD).then().statusCode(200);
        contradictions(id).then().body("items", empty());
        done(bruno(), id, "approval", "");
    }

    /** What is found out while a decision is proposed counts for its approval. */
    @Test
    void whatIsFoundOutAfterTheProposalIsNotApproved() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
        found(falsified, FALSIFIED);
        contradictions(id).then().body("items.complaintId", contains(falsified));
        refused(act(bruno(), id, "approval", ""));
        assertThat(show(id).getString("summary.stage")).isEqualTo("PROPOSED");
        done(bruno(), id, "return", "\"reason\": \"Un numero era falsificato.\", ");
        done(anna(), id, "split", SPLIT.formatted(falsified));
        propose(id, UPHELD).then().statusCode(200);
        done(bruno(), id, "approval", "");
    }

    @Test
    void aCallOfAnotherOperatorBecomesACaseAboutThatOne() {
        String other = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), other);
        found(other, FROM_TRILLO);
        hear(id);
        refused(propose(id, UPHELD));
        contradictions(id)
                .then()
                .body("items.reason", contains("OTHER_PARTY"))
                .body("items.operatorId", contains(GatheredComplaints.TRILLO.toString()))
                .body("items.operatorName", contains("Trillo S.p.A."));
        done(anna(), id, "split", SPLIT.formatted(other));
        String part = garante().get("/v1/complaints/{id}", other).path("accused.caseId");
        assertThat(show(part).getString("summary.operatorId")).isEqualTo(GatheredComplaints.TRILLO.toString());
        propose(id, UPHELD).then().statusCode(200);
    }

    /** A recorded voice needs consent wherever it calls (Codice art. 130 c. 1-2): there the register has nothing to say. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT_OPPOSED", "EXEMPTED"})
    void aCallThatTheRegisterAllowsStandsAgainstWhatRestsOnTheRegister(String finding) {
        String allowed = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), allowed);
        assess(allowed, finding);
        hear(id);
        refused(propose(id, UPHELD));
        contradictions(id).then().body("items.reason", contains(finding));
        propose(id, UPHELD.replace("OPPOSED_NUMBER_CALLED", "AUTOMATED_CALL_WITHOUT_CONSENT"))
                .then()
                .statusCode(200);
        contradictions(id).then().body("items", empty());
        done(bruno(), id, "approval", "");
    }

    /** How much it is worth, the officials say. */
    @Test
    void weakEvidenceContradictsNothing() {
        String id = caseOf(complaints.strong(somebody()), complaints.weak(somebody()));
        contradictions(id).then().body("items", empty());
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
    }

    /** Its reporter gets no letter. */
    @Test
    void whatWasWithdrawnContradictsNothing() {
        String falsified = complaints.strong(as("who-withdraws", Role.CITIZEN));
        String id = caseOf(complaints.strong(somebody()), falsified);
        found(falsified, FALSIFIED);
        as("who-withdraws", Role.CITIZEN)
                .post("/v1/complaints/{id}/withdrawal", falsified)
                .then()
                .statusCode(200);
        contradictions(id).then().body("items", empty());
        hear(id);
        propose(id, UPHELD).then().statusCode(200);
    }

    @Test
    void inACaseAboutAPrincipalTheyCountForThePrincipal() {
        List<String> filed = List.of(
                complaints.strongForAcme(somebody(), GatheredComplaints.SQUILLO),
                complaints.strongForAcme(somebody(), GatheredComplaints.SQUILLO));
        gathering.gather();
        String id = anna().contentType(ContentType.JSON)
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Per Acme.\", \"party\": \"PRINCIPAL\"}"
                        .formatted(String.join("\", \"", filed)))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
        contradictions(id).then().body("items", empty());
        found(filed.getFirst(), FALSIFIED);
        contradictions(id)
                .then()
                .body("items.complaintId", contains(filed.getFirst()))
                .body("items.reason", contains("NUMBER_FALSIFIED"));
        hear(id);
        refused(propose(id, UPHELD));
    }

    /** The other call still accuses the one that the case is about. */
    @Test
    void ofTwoCallsBothMustBeFalsified() {
        String twice = complaints.strongTwice(somebody());
        String id = caseOf(complaints.strong(somebody()), twice);
        found(twice, FALSIFIED);
        contradictions(id).then().body("awaited", equalTo(0)).body("items", empty());
        recordOrigin(twice, 1, FALSIFIED, 1);
        gathering.gather();
        contradictions(id)
                .then()
                .body("items.complaintId", contains(twice))
                .body("items.reason", contains("NUMBER_FALSIFIED"));
    }

    /** What was split off has something of its own, which the next ones do not share. */
    @Test
    void whatComesLaterJoinsTheCaseThatWasNotSplitOff() {
        String falsified = complaints.strong(somebody());
        String id = caseOf(complaints.strong(somebody()), falsified);
        found(falsified, FALSIFIED);
        clock.set(NOW.plus(Duration.ofHours(1)));
        done(anna(), id, "split", SPLIT.formatted(falsified));
        String later = gathered(complaints.strong(somebody()));
        garante().get("/v1/complaints/{id}", later).then().body("accused.caseId", equalTo(id));
    }

    /** Strong evidence against one of them would count against the other. */
    @Test
    void thoseAgainstSeveralAreNotSplitOffTogether() {
        String other = complaints.strong(somebody());
        String allowed = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaints.strong(somebody()), other, allowed);
        gathering.gather();
        found(other, FROM_TRILLO);
        assess(allowed, "NOT_OPPOSED");
        act(anna(), id, "split", SPLIT.formatted(other + "\", \"" + allowed))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/complaintIds"))
                .body("errors.code", contains("SEVERAL_ACCUSED"));
    }

    /** Each person sees that the authority has looked. */
    @Test
    void theLooksAreNoted() {
        String falsified = complaints.strong(as("looked-at-for-contradictions", Role.CITIZEN));
        String another = complaints.strong(somebody());
        String id = caseOf(another, falsified);
        found(falsified, FALSIFIED);
        found(another, FROM_TRILLO);
        contradictions(id)
                .then()
                .body("all", equalTo(2))
                .body("items.complaintId", containsInAnyOrder(falsified, another));
        as("looked-at-for-contradictions", Role.CITIZEN)
                .get("/v1/accesses")
                .then()
                .body("items.purpose", hasItem("CASE_WORKED_ON"))
                .body("items.resource", hasItem(falsified));
        assertProblem(contradictions(UUID.randomUUID().toString()), 404);
    }
}
