package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operator replies, and who reads which part of it. */
@QuarkusTest
class OperatorReplyTest extends OperatorScenario {

    @Inject
    Jdbc jdbc;

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    @Test
    void theReplyHasAPartForEverybodyAndOneForTheAuthority() {
        String id = askedCase();
        String complaint = jdbc.first(
                        "select id from complaint where case_id = ? limit 1",
                        row -> row.getString(1),
                        UUID.fromString(id))
                .orElseThrow();
        RequestSpecification reporter = as(
                jdbc.first(
                                "select reporter from complaint where id = ?",
                                row -> row.getString(1),
                                UUID.fromString(complaint))
                        .orElseThrow(),
                Role.CITIZEN);
        isConflict(reply(id, 2), "reply-not-awaited");
        reply(id, 3)
                .then()
                .statusCode(200)
                .body("summary.state", equalTo("ANSWERED"))
                .body("summary.dueOn", nullValue())
                .body("replies.publicPart", contains(PUBLIC))
                .body("replies.officialPart", contains(OFFICIAL))
                .body("replies.by", contains("Ada Neri"))
                .body("replies.late", contains(false))
                .body("replyPossible", equalTo(false))
                .body("extensionPossible", equalTo(false));
        isConflict(reply(id, 3), "reply-not-awaited");
        assertThat(show(id).getString("summary.stage")).isEqualTo("REPLIED");
        assertThat(show(id).getString("history[-1].by.name")).isEqualTo(GatheredComplaints.SQUILLO_NAME);
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .statusCode(200)
                .body("replies.publicPart", contains(PUBLIC))
                .body("replies.officialPart", contains(OFFICIAL));
        Response read = reporter.get("/v1/complaints/{id}/replies", complaint);
        read.then()
                .statusCode(200)
                .body("text", contains(PUBLIC))
                .body("operator", contains(GatheredComplaints.SQUILLO_NAME));
        assertThat(read.asString()).doesNotContain(OFFICIAL, "Ada");
        assertProblem(giulia().get("/v1/complaints/{id}/replies", complaint), 404);
        assertThat(jdbc.query(
                        "select public_part || official_part || replied_by_name from case_reply",
                        row -> row.getString(1)))
                .singleElement()
                .satisfies(stored -> assertThat(stored).doesNotContain(PUBLIC, OFFICIAL, "Ada"));
    }

    /** Each once; not who has withdrawn meanwhile. */
    @Test
    void thoseWhoComplainedAreToldOfTheReply() {
        String replied = "it.opposizioni.complaint.operator-replied.v1";
        String withdrawn = complaints.strong(as("paola", Role.CITIZEN));
        String id = askedCase();
        as("paola", Role.CITIZEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/complaints/{id}/withdrawal", withdrawn)
                .then()
                .statusCode(200);
        reporters.tell();
        assertThat(outbox.ofType(replied)).isEmpty();
        reply(id, 3).then().statusCode(200);
        reporters.tell();
        reporters.tell();
        assertThat(outbox.ofType(replied)).hasSize(5).allSatisfy(each -> {
            Contracts.assertFits("operator-replied", each.data());
            assertThat(each.data().toString()).doesNotContain(PUBLIC, "paola");
        });
        assertThat(jdbc.exists("select from case_update")).isFalse();
    }

    @Test
    void whatWasRepliedIsReadInTheCaseThatTheOthersWereMergedInto() {
        String complaint = complaints.strong(as("merged", Role.CITIZEN));
        String second = complaints.strong(somebody());
        String third = complaints.strong(somebody());
        gathering.gather();
        String asked = opened(complaint);
        String between = opened(second);
        String stays = opened(third);
        ask(asked);
        assertThat(show(asked).getList("possibleActs")).doesNotContain("MERGE");
        Response refused = merge(asked, between);
        isConflict(refused, "case-reply-still-possible");
        assertThat(refused.<String>path("detail")).contains("15/12/2026");
        reply(asked, 3).then().statusCode(200);
        merge(asked, between).then().statusCode(200);
        merge(between, stays).then().statusCode(200);

        anna().get("/v1/cases/{id}/operator-side", stays)
                .then()
                .statusCode(200)
                .body("replies.publicPart", contains(PUBLIC))
                .body("replies.officialPart", contains(OFFICIAL));
        as("merged", Role.CITIZEN)
                .get("/v1/complaints/{id}/replies", complaint)
                .then()
                .statusCode(200)
                .body("text", contains(PUBLIC))
                .body("operator", contains(GatheredComplaints.SQUILLO_NAME));
        assertProblem(squillo().get(REQUESTS + "/" + stays), 404);
    }

    private static void split(String id, String complaint) {
        done(anna(), id, "split", "\"reason\": \"Un altro.\", \"complaintIds\": [\"%s\"], ".formatted(complaint));
    }

    private String caseOf(String complaint) {
        return jdbc.first(
                        "select case_id from complaint where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(complaint))
                .orElseThrow();
    }

    @Test
    void whatWasAskedAndRepliedBeforeASplitIsReadInBothCases() {
        String complaint = complaints.strong(as("split", Role.CITIZEN));
        String other = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint, other);
        ask(id);
        reply(id, 3).then().statusCode(200);
        clock.set(NOW.plusSeconds(60));
        split(id, complaint);
        String part = caseOf(complaint);
        assertThat(part).isNotEqualTo(id);
        assertThat(show(part).getString("splitFrom")).isEqualTo(id);
        for (String each : List.of(id, part)) {
            anna().get("/v1/cases/{id}/operator-side", each)
                    .then()
                    .statusCode(200)
                    .body("questions.text", contains("Chi ha chiamato?"))
                    .body("replies.publicPart", contains(PUBLIC))
                    .body("replies.officialPart", contains(OFFICIAL));
        }
        as("split", Role.CITIZEN)
                .get("/v1/complaints/{id}/replies", complaint)
                .then()
                .statusCode(200)
                .body("text", contains(PUBLIC));
        squillo().get(REQUESTS + "/" + id).then().statusCode(200).body("replies.publicPart", contains(PUBLIC));
        assertProblem(squillo().get(REQUESTS + "/" + part), 404);
    }

    @Test
    void whatIsRepliedAfterASplitIsReadInItsOwnCaseAloneUntilTheyAreOneAgain() {
        String complaint = complaints.strong(as("split", Role.CITIZEN));
        String other = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint, other);
        ask(id);
        split(id, complaint);
        String part = caseOf(complaint);
        clock.set(NOW.plusSeconds(60));
        reply(id, 3).then().statusCode(200);
        anna().get("/v1/cases/{id}/operator-side", part)
                .then()
                .statusCode(200)
                .body("questions.text", contains("Chi ha chiamato?"))
                .body("replies", empty());
        as("split", Role.CITIZEN)
                .get("/v1/complaints/{id}/replies", complaint)
                .then()
                .body("text", empty());

        merge(part, id).then().statusCode(200);
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .body("questions.text", contains("Chi ha chiamato?"))
                .body("replies.publicPart", contains(PUBLIC));
        as("split", Role.CITIZEN)
                .get("/v1/complaints/{id}/replies", complaint)
                .then()
                .body("text", contains(PUBLIC));
    }

    @Test
    void aReplySentTwiceIsOne() {
        String id = askedCase();
        String body = "{\"question\": 3, \"publicPart\": \"Non siamo stati noi.\"}";
        for (int i = 0; i < 2; i++) {
            squillo()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "once-" + id)
                    .body(body)
                    .post(REQUESTS + "/{id}/reply", id)
                    .then()
                    .statusCode(200)
                    .body("replies", hasSize(1));
        }
    }

    @Test
    void everyMistakeOfAReplyIsNamed() {
        String id = askedCase();
        send(squillo(), id, "reply", "{\"publicPart\": \" \", \"officialPart\": \"" + "x".repeat(4001) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/question", "/publicPart", "/officialPart"));
        send(squillo(), id, "extension", "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        assertProblem(squillo().get(REQUESTS + "?state=NEVER"), 422, 400);
    }

    /** The authority need not wait, but it may. */
    @Test
    void aReplyAfterTheLastDayIsLate() {
        String id = askedCase();
        clock.set(NOW.plus(Duration.ofDays(21)));
        squillo().get(REQUESTS + "?state=TO_ANSWER").then().body("items", empty());
        squillo().get(REQUESTS + "?state=LATE&state=ANSWERED").then().body("items.state", contains("LATE"));
        isConflict(extend(id), "extension-not-possible");
        reply(id, 3).then().statusCode(200).body("replies.late", contains(true));
        squillo().get(ABOUT_ME + "?state=ANSWERED").then().body("items", hasSize(5));
        squillo().get(ABOUT_ME + "?state=CLOSED").then().body("items", empty());
    }
}
