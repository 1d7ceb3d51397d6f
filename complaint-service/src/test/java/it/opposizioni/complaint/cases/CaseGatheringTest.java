package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes part of a case by itself, and what follows it. */
@QuarkusTest
class CaseGatheringTest extends CaseScenario {

    @Inject
    Jdbc jdbc;

    @Test
    void whatElseIsAgainstTheCallerJoinsACaseThatIsOpenedByHand() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            filed.add(complaints.strong(somebody()));
        }
        complaints.undeclared(somebody(), "06 9999 9999");
        gathering.gather();
        anna().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Subito.\"}".formatted(filed.getFirst()))
                .post("/v1/cases")
                .then()
                .statusCode(201);
        gathering.gather();
        assertThat(show(onlyCase()).getLong("summary.complaints.all")).isEqualTo(4);
    }

    @Test
    void anArchivedCaseKeepsNothingFromACaseAboutAnotherCaller() {
        List<String> filed = fiveAgainstSquillo();
        String archived = onlyCase();
        done(anna(), archived, "archiving", "\"reason\": \"Una prova tecnica.\", ");
        for (String id : filed) {
            complaints.correctToTrillo(
                    id, garante().get("/v1/complaints/{id}", id).path("calls[0].id"));
        }
        gathering.gather();
        assertThat(show(onlyCase()).getString("summary.operatorId")).isEqualTo(GatheredComplaints.TRILLO.toString());
        assertThat(show(onlyCase()).getLong("summary.complaints.all")).isEqualTo(5);
    }

    /** What was archived is not taken up again because the same was read once more. */
    @Test
    void anArchivedCaseStaysArchivedWhenNothingChanged() {
        fiveAgainstSquillo();
        done(anna(), onlyCase(), "archiving", "\"reason\": \"Una prova tecnica.\", ");
        jdbc.update("update complaint set gathered = false");
        gathering.gather();
        assertThat(cases("").getList("items")).isEmpty();
    }

    @Test
    void aComplaintThatCannotBeReadHoldsNoOtherUp() {
        String broken = complaints.strong(somebody());
        jdbc.update("update evidence_statement set body = 'broken' where complaint_id = ?", UUID.fromString(broken));
        fiveAgainstSquillo();
        assertThat(show(onlyCase()).getLong("summary.complaints.all")).isEqualTo(5);
    }

    @Test
    void aCaseThatCannotBeReadHoldsNoOtherUp() {
        fiveAgainstSquillo();
        String broken = onlyCase();
        String number = complaints.undeclared(somebody(), "06 9999 9999");
        gathering.gather();
        String other = anna().contentType("application/json")
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Subito.\"}".formatted(number))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
        done(anna(), broken, "assignment", "");
        done(anna(), other, "assignment", "");
        jdbc.update("update case_file set assignee_name = 'broken' where id = ?", UUID.fromString(broken));
        followUp.follow();
        assertThat(stageOf(number)).isEqualTo("TAKEN_IN_CHARGE");
    }

    /** Where it is decided about them nothing joins; when it is not, nothing is left behind. */
    @Test
    void whatCameWhileADecisionWasProposedJoinsWhenItIsReturned() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        complaints.strong(somebody());
        gathering.gather();
        assertThat(show(id).getLong("summary.complaints.all")).isEqualTo(5);
        done(bruno(), id, "return", "\"reason\": \"Spiega meglio.\", ");
        gathering.gather();
        assertThat(show(id).getLong("summary.complaints.all")).isEqualTo(6);
    }

    /** Its reporter reads whose turn it is, as long as the operator still has time. */
    @Test
    void whileTheOperatorIsAskedItActsNext() {
        String id = fiveAgainstSquillo().getFirst();
        String file = onlyCase();
        done(anna(), file, "assignment", "");
        followUp.follow();
        assertThat(nextOf(id)).isEqualTo("REGULATOR 2027-08-25");
        done(anna(), file, "information-request", "\"question\": \"Chi ha chiamato?\", ");
        assertThat(nextOf(id)).isEqualTo("OPERATOR 2026-12-15");
        clock.set(NOW.plus(Duration.ofDays(21)));
        assertThat(nextOf(id)).isEqualTo("REGULATOR 2027-08-25");
        done(anna(), file, "reply", "\"reply\": \"Noi no.\", ");
        assertThat(nextOf(id)).isEqualTo("REGULATOR 2027-08-25");
    }

    private static String nextOf(String complaint) {
        JsonPath found = garante().get("/v1/complaints/{id}", complaint).jsonPath();
        return found.getString("next.actor") + " " + found.getString("next.latestDate");
    }

    @Test
    void aComplaintThatComesMakesNobodyLateWhoReadTheCaseBefore() {
        fiveAgainstSquillo();
        String id = onlyCase();
        long read = show(id).getLong("version");
        complaints.strong(somebody());
        gathering.gather();
        assertThat(show(id).getLong("version")).isEqualTo(read + 1);
        post(anna(), id, "assignment", "\"version\": " + read).then().statusCode(200);
        post(bruno(), id, "assignment", "\"version\": " + read).then().statusCode(409);
    }
}
