package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.complaint.opendata.WeekCounting;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who learns of an appeal, and what it changes in the public figures. */
@QuarkusTest
class KnownAppealTest extends AppealScenario {

    @Inject
    ToldReporters reporters;

    @Inject
    WeekCounting weeks;

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
}
