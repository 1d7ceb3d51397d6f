package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.cases.announced.KeptDecisions;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Officials record that a decision was appealed against, and what the courts have left of it. */
@QuarkusTest
class AppealTest extends AppealScenario {

    private static final String BY_REPORTER =
            "\"appellant\": \"REPORTER\", \"court\": \"Tribunale di Lodi\", \"docket\": \"R.G. 88/2026\", \"filedOn\": \"2026-11-25\"";

    @Inject
    KeptDecisions kept;

    @Inject
    Jdbc jdbc;

    private String dismissed() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        return id;
    }

    private JsonNode announced() {
        return outbox.ofType(CHANGED).getLast().data();
    }

    @Test
    void aDecisionIsSuspendedAndAnnulledAndOperatorServiceIsToldOfEachStep() throws SQLException {
        String id = suspending();
        list(id).then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("effect", equalTo("IN_FORCE"))
                .body("pending", equalTo(false))
                .body("measures", contains("REPRIMAND", "SUSPENSION"))
                .body("appellants", contains("OPERATOR", "REPORTER"))
                .body("recordable", equalTo(true))
                .body("items", empty());
        anna().get("/v1/cases/{id}", id).then().body("summary.appealed", nullValue());

        String appeal = filed(id);
        list(id).then()
                .body("version", equalTo(1))
                .body("pending", equalTo(true))
                .body("effect", equalTo("IN_FORCE"))
                .body("appellants", empty())
                .body("items[0].court", equalTo("Tribunale di Milano"))
                .body("items[0].docket", equalTo("R.G. 77/2027"))
                .body("items[0].filedOn", equalTo("2027-01-11"))
                .body("items[0].stage", equalTo("PENDING"))
                .body("items[0].steps", hasSize(1))
                .body("items[0].steps[0].by.subject", equalTo("anna"));
        anna().get("/v1/cases/{id}", id)
                .then()
                .body("summary.appealed", equalTo("PENDING"))
                .body("appeal.court", equalTo("Tribunale di Milano"))
                .body("appeal.filedOn", equalTo("2027-01-11"));
        assertThat(announced().path("measures").toString()).isEqualTo("[\"REPRIMAND\",\"SUSPENSION\"]");

        step(id, appeal, "SUSPEND", OF_COURT)
                .then()
                .statusCode(200)
                .body("effect", equalTo("SUSPENDED"))
                .body("measures", empty())
                .body("items[0].suspendedSince", equalTo("2027-02-01"));
        anna().get("/v1/cases?stage=DECIDED").then().body("items[0].appealed", equalTo("SUSPENDED"));
        assertThat(announced().path("effect").asText()).isEqualTo("SUSPENDED");
        assertThat(announced().path("measures")).isEmpty();

        step(
                        id,
                        appeal,
                        "GRANT",
                        "\"day\": \"2027-03-01\", \"reference\": \"Sentenza n. 9/2027\", \"words\": \"Non serve.\"")
                .then()
                .statusCode(200)
                .body("effect", equalTo("ANNULLED"))
                .body("pending", equalTo(false))
                .body("items[0].steps.act", contains("FILE", "SUSPEND", "GRANT"))
                .body("items[0].steps[2].reference", equalTo("Sentenza n. 9/2027"))
                .body("items[0].steps[2].words", nullValue())
                .body("items[0].possibleActs", contains("MARK_AS_ERROR"))
                .body("appellants", contains("REPORTER", "AUTHORITY"));
        List<OutboxEvents.Emitted> told = outbox.ofType(CHANGED);
        assertThat(told).hasSize(3);
        told.forEach(each -> Contracts.assertFits("case-appeal-changed", each.data()));
        assertThat(told.stream().map(each -> each.data().path("version").asLong()))
                .containsExactly(2L, 3L, 4L);
        assertThat(announced().toString()).doesNotContain("Milano", "77/2027", "anna");
        JsonNode copied = kept.rows().getFirst().data().path("appeal");
        assertThat(copied.path("effect").asText()).isEqualTo("ANNULLED");
        assertThat(copied.path("version").asLong()).isEqualTo(4);
        anna().get("/v1/looks?kind=CASE").then().body("items.person.subject", hasItem("anna"));
    }

    @Test
    void whatIsWrittenIsEncrypted() {
        String id = suspending();
        step(id, filed(id), "REJECT", OF_COURT).then().statusCode(200);
        assertThat(jdbc.query("select court || docket from case_appeal", row -> row.getString(1)))
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Milano", "R.G. 77/2027"));
        assertThat(jdbc.query(
                        "select reference from case_appeal_step where reference is not null", row -> row.getString(1)))
                .hasSize(1)
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Ordinanza"));
    }

    @Test
    void aPartIsLeftInWordsAndMeasures() {
        String id = suspending();
        String appeal = filed(id);
        step(id, appeal, "GRANT_IN_PART", OF_COURT + ", \"measures\": [\"REPRIMAND\"]")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/words"));
        step(id, appeal, "GRANT_IN_PART", OF_COURT + ", \"words\": \"Resta.\", \"measures\": [\"FINE_PROPOSED\"]")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measures"));
        step(id, appeal, "GRANT_IN_PART", OF_COURT + ", \"words\": \"Resta.\", \"measures\": [\"REPRIMAND\"]")
                .then()
                .statusCode(200)
                .body("effect", equalTo("ANNULLED_IN_PART"))
                .body("measures", contains("REPRIMAND"))
                .body("items[0].steps[1].words", equalTo("Resta."));
        assertThat(announced().path("measures").toString()).isEqualTo("[\"REPRIMAND\"]");
    }

    /** A judgment that annulled the decision is quashed: the decision is what it was. */
    @Test
    void theAuthorityAppealsAgainstAJudgmentOnceTheFirstAppealHasEnded() {
        String id = suspending();
        String first = filed(id);
        isConflict(file(anna(), id, BY_OPERATOR, 1), "case-appeal-conflict");
        step(id, first, "GRANT", OF_COURT).then().statusCode(200);
        String byAuthority = "\"appellant\": \"AUTHORITY\", \"court\": \"Cassazione\", \"docket\": \"R.G. 1/2027\"";
        file(anna(), id, byAuthority + ", \"filedOn\": \"2027-01-31\"", 2)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/filedOn"));
        String second = file(anna(), id, byAuthority + ", \"filedOn\": \"2027-02-02\"", 2)
                .then()
                .statusCode(200)
                .body("effect", equalTo("ANNULLED"))
                .body("pending", equalTo(true))
                .body("items", hasSize(2))
                .body("items[1].possibleActs", empty())
                .body("items[0].possibleActs", not(hasItem("SUSPEND")))
                .extract()
                .path("items[0].id");
        isConflict(step(id, first, "MARK_AS_ERROR", "\"words\": \"Errore.\""), "case-appeal-conflict");
        step(id, second, "GRANT", "\"day\": \"2027-03-01\", \"reference\": \"n. 3/2027\"")
                .then()
                .statusCode(200)
                .body("effect", equalTo("IN_FORCE"))
                .body("measures", contains("REPRIMAND", "SUSPENSION"));
    }

    @Test
    void whatWasRecordedInErrorHasNoEffectAndStaysReadable() {
        String id = suspending();
        String appeal = filed(id);
        step(id, appeal, "GRANT", OF_COURT).then().statusCode(200);
        step(id, appeal, "MARK_AS_ERROR", "\"words\": \" \"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/words"));
        step(id, appeal, "MARK_AS_ERROR", "\"words\": \"Era di un altro fascicolo.\"")
                .then()
                .statusCode(200)
                .body("effect", equalTo("IN_FORCE"))
                .body("pending", equalTo(false))
                .body("items[0].stage", equalTo("RECORDED_IN_ERROR"))
                .body("items[0].steps", hasSize(3))
                .body("items[0].possibleActs", empty())
                .body("appellants", contains("OPERATOR", "REPORTER"));
        anna().get("/v1/cases/{id}", id).then().body("summary.appealed", nullValue());
        squillo().get(REQUESTS + "/{id}/appeals", id).then().body("items", empty());
        assertThat(announced().path("measures")).hasSize(2);
    }

    @Test
    void aDismissalIsAppealedAgainstByWhoComplained() {
        String own = complaints.strong(as("paola", Role.CITIZEN));
        String id = dismissed();
        list(id).then().body("appellants", contains("REPORTER"));
        as("paola", Role.CITIZEN).get("/v1/complaints/{id}/appeals", own).then().body("items", empty());
        file(anna(), id, BY_REPORTER.replace("REPORTER", "OPERATOR"), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/appellant"));
        String appeal = file(anna(), id, BY_REPORTER, 0)
                .then()
                .statusCode(200)
                .body("items[0].possibleActs", not(hasItem("SUSPEND")))
                .extract()
                .path("items[0].id");
        isConflict(
                step(id, appeal, "SUSPEND", "\"day\": \"2026-11-25\", \"reference\": \"n. 1\""),
                "case-appeal-conflict");
        squillo()
                .get(REQUESTS + "/{id}/appeals", id)
                .then()
                .body("items[0].docket", nullValue())
                .body("items[0].court", equalTo("Tribunale di Lodi"));
    }

    /** Nobody is told of it, for there is no operator. */
    @Test
    void aCaseAboutANumberIsAppealedAgainstByWhoComplained() {
        for (int i = 0; i < 5; i++) {
            complaints.undeclared(somebody(), "06 9999 9999");
        }
        gathering.gather();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        file(anna(), id, BY_REPORTER.replace("REPORTER", "OPERATOR"), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/appellant"));
        file(anna(), id, BY_REPORTER, 0).then().statusCode(200).body("pending", equalTo(true));
        assertThat(outbox.ofType(CHANGED)).isEmpty();
    }
}
