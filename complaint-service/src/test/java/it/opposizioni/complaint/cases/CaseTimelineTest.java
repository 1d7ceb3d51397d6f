package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that is known about the complaints of a case, in one order, and what it answers in figures. */
@QuarkusTest
class CaseTimelineTest extends CaseScenario {

    private static final String ENTRIES = "entries.findAll { it.kind == '%s' }";

    @Inject
    Jdbc jdbc;

    private static JsonPath timeline(String id) {
        return bruno().header("Accept-Language", "en")
                .get("/v1/cases/{id}/timeline", id)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .extract()
                .jsonPath();
    }

    private String caseOf(String... filed) {
        // whom each of them accuses
        gathering.gather();
        return opened(filed);
    }

    @Test
    void theFactsOfTheComplaintsAndTheStepsOfTheCaseAreInOneOrder() {
        RequestSpecification ada = as("ada", Role.CITIZEN);
        String strong = complaints.strong(ada);
        clock.shift(Duration.ofMinutes(1));
        String weak = complaints.weak(somebody());
        String id = caseOf(strong, weak);
        clock.shift(Duration.ofMinutes(1));
        done(anna(), id, "assignment", "");
        JsonPath told = timeline(id);
        assertThat(told.getString("caseId")).isEqualTo(id);
        assertThat(told.getInt("complaints")).isEqualTo(2);
        assertThat(told.getInt("shown")).isEqualTo(2);
        assertThat(told.getList("entries.at", String.class)).isSorted();
        assertThat(told.getList("entries.kind", String.class))
                .contains("OPPOSITION_ACTIVE", "STATED")
                .containsSubsequence(
                        "NUMBER_DECLARED",
                        "CALL",
                        "COMPLAINT_FILED",
                        "CASE_OPEN",
                        "CASE_ASSIGN",
                        "CONSULTATION_EXPIRED");
        // each has its own call, and both are about the same declaration
        assertThat(told.getList((ENTRIES + ".complaint.id").formatted("CALL"), String.class))
                .containsExactlyInAnyOrder(strong, weak);
        assertThat(told.getList((ENTRIES + ".about").formatted("NUMBER_DECLARED"), Integer.class))
                .containsExactly(2);
        assertThat(told.getString((ENTRIES + "[0].text").formatted("CASE_OPEN")))
                .isEqualTo("The case is opened.");
        assertThat(told.getString((ENTRIES + "[0].note").formatted("CASE_OPEN")))
                .isEqualTo("Chiamate della stessa campagna.");
        assertThat(told.getString((ENTRIES + "[0].sourceName").formatted("CASE_ASSIGN")))
                .isEqualTo("the authority");
        assertThat(told.getList("entries.source", String.class))
                .doesNotContainNull()
                .contains("REPORTER", "REGISTER", "OPERATORS", "AUTHORITY");
        assertThat(told.getString((ENTRIES + "[0].source").formatted("CASE_ASSIGN")))
                .isEqualTo("AUTHORITY");
        assertThat(told.getString((ENTRIES + "[0].source").formatted("CALL"))).isEqualTo("REPORTER");
    }

    /** Each person sees that the authority has looked. */
    @Test
    void theLooksAtTheComplaintsAreNoted() {
        RequestSpecification ada = as("ada-looked-at", Role.CITIZEN);
        String complaint = complaints.strong(ada);
        String id = caseOf(complaint);
        timeline(id);
        as("ada-looked-at", Role.CITIZEN)
                .get("/v1/accesses")
                .then()
                .body("items.kind", hasItem("EVIDENCE"))
                .body("items.purpose", hasItem("CASE_WORKED_ON"))
                .body("items.resource", hasItem(complaint));
        assertThat(jdbc.exists("select from access_note where kind = 'CASE' and resource = ? and reader = 'bruno'", id))
                .isTrue();
    }

    @Test
    void aDecisionLeadsToItsAct() {
        String id = caseOf(complaints.strong(somebody()));
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        JsonPath told = timeline(id);
        assertThat(told.getList("entries.kind", String.class)).contains("CASE_PROPOSE", "CASE_APPROVE");
        assertThat(told.getString((ENTRIES + "[0].proof.kind").formatted("CASE_APPROVE")))
                .isEqualTo("DECISION_ACT");
        assertThat(told.getString((ENTRIES + "[0].proof.reference").formatted("CASE_APPROVE")))
                .isEqualTo(id);
    }

    @Test
    void whatTheEvidenceAnswersIsCounted() {
        String strong = complaints.strong(somebody());
        String weak = complaints.weak(somebody());
        String id = caseOf(strong, weak);
        anna().get("/v1/cases/{id}/verdicts", id)
                .then()
                .statusCode(200)
                .body("complaints", equalTo(2))
                .body("counted", equalTo(2))
                .body("rows.topic", contains("CALLED_NUMBER", "CALLER", "COMPARISON"))
                .body("rows.yes", contains(2, 2, 1))
                .body("rows.no", contains(0, 0, 1))
                .body("rows.open", contains(0, 0, 0));
    }

    @Test
    void eachFigureLeadsToTheComplaintsThatItCounts() {
        RequestSpecification ada = as("ada-counted", Role.CITIZEN);
        String strong = complaints.strong(ada);
        clock.shift(Duration.ofMinutes(1));
        String weak = complaints.weak(somebody());
        String id = caseOf(strong, weak);
        anna().get("/v1/cases/{id}/verdicts/complaints?topic=CALLED_NUMBER&answer=YES", id)
                .then()
                .statusCode(200)
                .body("complaints", equalTo(2))
                .body("counted", equalTo(2))
                .body("answered", equalTo(2))
                .body("items.complaint.id", contains(weak, strong));
        anna().header("Accept-Language", "en")
                .get("/v1/cases/{id}/verdicts/complaints?topic=COMPARISON&answer=YES", id)
                .then()
                .header("Content-Language", "en")
                .body("topic", equalTo("COMPARISON"))
                .body("answer", equalTo("YES"))
                .body("answered", equalTo(1))
                .body("items.complaint.id", contains(strong))
                .body("items[0].texts[0]", containsString("held the number"));
        anna().get("/v1/cases/{id}/verdicts/complaints?topic=COMPARISON&answer=NO", id)
                .then()
                .body("items.complaint.id", contains(weak));
        anna().get("/v1/cases/{id}/verdicts/complaints?topic=CALLER&answer=OPEN", id)
                .then()
                .statusCode(200)
                .body("answered", equalTo(0))
                .body("items", empty());
        as("ada-counted", Role.CITIZEN)
                .get("/v1/accesses")
                .then()
                .body("items.kind", hasItem("EVIDENCE"))
                .body("items.purpose", hasItem("CASE_WORKED_ON"));
        for (String wrong :
                List.of("topic=CALLER&answer=MAYBE", "topic=NOTHING&answer=YES", "topic=CALLER", "answer=YES")) {
            assertProblem(anna().get("/v1/cases/" + id + "/verdicts/complaints?" + wrong), 422);
        }
    }

    @Test
    void aComplaintOfAnotherCaseIsNotAmongThem() {
        String mine = caseOf(complaints.strong(somebody()));
        String other = complaints.undeclared(somebody(), "06 9999 9999");
        caseOf(other);
        bruno().get("/v1/cases/{id}/timeline", mine)
                .then()
                .body("entries.complaint.id", not(hasItems(other)))
                .body("shown", equalTo(1));
        for (String path : List.of("timeline", "verdicts", "verdicts/complaints?topic=CALLER&answer=YES")) {
            assertProblem(bruno().get("/v1/cases/" + UUID.randomUUID() + "/" + path), 404);
        }
    }
}
