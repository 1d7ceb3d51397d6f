package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.cases.announced.KeptDecisions;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.complaint.opendata.WeekCounting;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Officials record that a decision was appealed against, and what the courts have left of it. */
@QuarkusTest
class AppealTest extends OperatorScenario {

    private static final String CHANGED = "it.opposizioni.complaint.case-appeal-changed.v1";

    /** The decision is of 29 December. */
    private static final String BY_OPERATOR =
            "\"appellant\": \"OPERATOR\", \"court\": \"Tribunale di Milano\", \"docket\": \"R.G. 77/2027\", \"filedOn\": \"2027-01-11\"";

    private static final String BY_REPORTER =
            "\"appellant\": \"REPORTER\", \"court\": \"Tribunale di Lodi\", \"docket\": \"R.G. 88/2026\", \"filedOn\": \"2026-11-25\"";

    private static final String OF_COURT = "\"day\": \"2027-02-01\", \"reference\": \"Ordinanza n. 5/2027\"";

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    @Inject
    KeptDecisions kept;

    @Inject
    WeekCounting weeks;

    @Inject
    Jdbc jdbc;

    private String suspending() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
        clock.set(NOW.plus(Duration.ofDays(120)));
        return id;
    }

    private String dismissed() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        return id;
    }

    private static Response list(String id) {
        return anna().get("/v1/cases/{id}/appeals", id);
    }

    private static Response file(RequestSpecification who, String id, String fields, long seen) {
        return post(who, id, "appeals", fields + ", \"seen\": " + seen);
    }

    private static String filed(String id) {
        return file(anna(), id, BY_OPERATOR, list(id).jsonPath().getLong("version"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static Response step(RequestSpecification who, String id, String appeal, String fields, long seen) {
        return record(who, id, appeal, fields + ", \"seen\": " + seen);
    }

    private static Response record(RequestSpecification who, String id, String appeal, String fields) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{" + fields + "}")
                .post("/v1/cases/{id}/appeals/{appeal}/steps", id, appeal);
    }

    /** On the newest version. */
    private static Response step(String id, String appeal, String act, String fields) {
        String all = "\"act\": \"" + act + "\", " + fields;
        return step(anna(), id, appeal, all, list(id).jsonPath().getLong("version"));
    }

    private static String effect(String id) {
        return list(id).path("effect");
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
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Milano", "77"));
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

    /** Of two people who have read the same, the second learns who was first. */
    @Test
    void theSecondOfTwoIsToldWhoRecordedSomething() {
        String id = suspending();
        JwtClaims claims = Tokens.claims("dora", Role.REGULATOR);
        claims.setClaim("name", "Dora Neri");
        RequestSpecification dora = anybody().auth().oauth2(Tokens.sign(claims));
        file(dora, id, BY_OPERATOR, 0).then().statusCode(200);
        file(anna(), id, BY_OPERATOR, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-changed"))
                .body("detail", containsString("Dora Neri"));
    }

    @Test
    void theSameRequestIsAnsweredOnce() {
        String id = suspending();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            anna().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{" + BY_OPERATOR + ", \"seen\": 0}")
                    .post("/v1/cases/{id}/appeals", id)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        assertThat(outbox.ofType(CHANGED)).hasSize(1);
    }

    @Test
    void whoHasComplainedInTheCaseRecordsNothing() {
        complaints.strong(as("carla", Role.CITIZEN));
        String id = suspending();
        RequestSpecification carla = as("carla", Role.REGULATOR);
        carla.get("/v1/cases/{id}/appeals", id).then().statusCode(200).body("recordable", equalTo(false));
        isConflict(file(as("carla", Role.REGULATOR), id, BY_OPERATOR, 0), "own-complaint");
        String appeal = filed(id);
        isConflict(
                step(as("carla", Role.REGULATOR), id, appeal, "\"act\": \"REJECT\", " + OF_COURT, 1), "own-complaint");
    }

    /** Who complained reads days and courts; the operator also numbers, but none that could lead to a person. */
    @Test
    void thoseWhomItConcernsReadIt() {
        String own = complaints.strong(as("paola", Role.CITIZEN));
        String id = suspending();
        followUp.follow();
        String appeal = filed(id);
        step(id, appeal, "GRANT_IN_PART", OF_COURT + ", \"words\": \"Resta.\", \"measures\": [\"REPRIMAND\"]");
        squillo()
                .get(REQUESTS + "/{id}/appeals", id)
                .then()
                .statusCode(200)
                .body("effect", equalTo("ANNULLED_IN_PART"))
                .body("measures", contains("REPRIMAND"))
                .body("items[0].docket", equalTo("R.G. 77/2027"))
                .body("items[0].reference", equalTo("Ordinanza n. 5/2027"))
                .body("items[0].left", equalTo("Resta."))
                .body("items[0].endedOn", equalTo("2027-02-01"));
        assertProblem(trillo().get(REQUESTS + "/{id}/appeals", id), 404);
        Response read = as("paola", Role.CITIZEN).get("/v1/complaints/{id}/appeals", own);
        read.then()
                .statusCode(200)
                .body("effect", equalTo("ANNULLED_IN_PART"))
                .body("items[0].appellant", equalTo("OPERATOR"))
                .body("items[0].court", equalTo("Tribunale di Milano"))
                .body("items[0].endedOn", equalTo("2027-02-01"));
        assertThat(read.asString()).doesNotContain("77/2027", "Ordinanza", "Resta", "anna");
        assertProblem(somebody().get("/v1/complaints/{id}/appeals", own), 404);
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

    @Test
    void nothingIsRecordedOfACaseThatIsNotDecided() {
        fiveAgainstSquillo();
        String id = onlyCase();
        isConflict(list(id), "case-stage-conflict");
        isConflict(file(anna(), id, BY_OPERATOR, 0), "case-stage-conflict");
    }

    /** Each once, when it has ended; and once more when that was an error. */
    @Test
    void thoseWhoComplainedAreToldOfItsEnd() {
        String ended = "it.opposizioni.complaint.complaint-appeal-ended.v1";
        String own = complaints.strong(as("paola", Role.CITIZEN));
        String id = suspending();
        followUp.follow();
        String appeal = filed(id);
        reporters.tell();
        assertThat(outbox.ofType(ended)).isEmpty();
        step(id, appeal, "REJECT", OF_COURT).then().statusCode(200);
        reporters.tell();
        reporters.tell();
        List<OutboxEvents.Emitted> told = outbox.ofType(ended);
        assertThat(told).hasSize(6);
        told.forEach(each -> Contracts.assertFits("complaint-appeal-ended", each.data()));
        assertThat(told.stream()
                        .filter(each -> each.data().path("complaintId").asText().equals(own))
                        .map(each -> each.data().path("reporter").asText()))
                .containsExactly("paola");
        step(id, appeal, "MARK_AS_ERROR", "\"words\": \"Errore.\"").then().statusCode(200);
        reporters.tell();
        assertThat(outbox.ofType(ended)).hasSize(12);
        String second = filed(id);
        step(id, second, "MARK_AS_ERROR", "\"words\": \"Errore.\"").then().statusCode(200);
        reporters.tell();
        assertThat(outbox.ofType(ended)).as("of its beginning nobody was told").hasSize(12);
    }

    /** What a court has annulled is counted as upheld nowhere. */
    @Test
    void figuresDoNotCountAsUpheldWhatWasAnnulled() {
        String id = suspending();
        followUp.follow();
        String week = "weeks.collect { it.outcomes }";
        weeks.count();
        anybody().get("/v1/statistics").then().body(week + ".any { it.UPHELD == 5 }", equalTo(true));
        step(id, filed(id), "GRANT", OF_COURT).then().statusCode(200);
        weeks.count();
        // until the week is counted again: what a judgment has changed alone would be seen
        anybody()
                .get("/v1/statistics")
                .then()
                .body(week + ".any { it.UPHELD == 5 }", equalTo(true))
                .body(week + ".any { it.NOT_UPHELD }", equalTo(false));
        clock.set(NOW.plus(Duration.ofDays(120 + 92)));
        weeks.count();
        anybody()
                .get("/v1/statistics")
                .then()
                .body(week + ".any { it.UPHELD }", equalTo(false))
                .body(week + ".any { it.NOT_UPHELD == 5 }", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, TOO_SOON", "2027-03-26, AHEAD"})
    void anAppealIsFiledAfterTheDecisionAndNotTomorrow(String day, String code) {
        String id = suspending();
        file(anna(), id, BY_OPERATOR.replace("2027-01-11", day), 0)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/filedOn"))
                .body("errors.code", contains(code));
    }

    @Test
    void everyMistakeIsNamedWithItsField() {
        String id = suspending();
        post(anna(), id, "appeals", "\"court\": \" \"")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/appellant", "/court", "/docket", "/filedOn", "/seen"));
        String appeal = filed(id);
        record(anna(), id, appeal, "\"act\": \"REJECT\"")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/day", "/reference", "/seen"));
        isConflict(step(id, appeal, "FILE", OF_COURT), "case-appeal-conflict");
        isConflict(step(id, appeal, "LIFT_SUSPENSION", OF_COURT), "case-appeal-conflict");
        assertThat(effect(id)).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"act\": \"NONSENSE\"",
                "\"act\": null",
                "\"act\": \"GRANT_IN_PART\", \"measures\": [\"PRISON\"]",
                "\"act\": \"GRANT_IN_PART\", \"measures\": [null]",
                "\"act\": \"REJECT\", \"day\": \"tomorrow\"",
                "\"act\": \"REJECT\", \"day\": \"+999999999-12-31\"",
                "\"act\": \"REJECT\", \"reference\": \"\\u0000\""
            })
    void whatMakesNoSenseIsRefused(String fields) {
        String id = suspending();
        Response answer = step(anna(), id, filed(id), fields, 1);
        assertThat(answer.statusCode()).isBetween(400, 422);
        answer.then().body("type", containsString("urn:problem:opposizioni:"));
        list(id).then().body("items.stage", everyItem(equalTo("PENDING")));
    }

    @Test
    void anIdThatIsNoneDoesNotExist() {
        String id = suspending();
        assertProblem(step(anna(), id, UUID.randomUUID().toString(), "\"act\": \"REJECT\", " + OF_COURT, 0), 404);
        assertProblem(list(UUID.randomUUID().toString()), 404);
        assertProblem(list("' or 1=1"), 404);
        assertProblem(as("paola", Role.CITIZEN).get("/v1/complaints/{id}/appeals", UUID.randomUUID()), 404);
    }
}
