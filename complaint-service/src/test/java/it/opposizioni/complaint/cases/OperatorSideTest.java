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
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** The operator that a case is about: what it learns, and what it answers. */
@QuarkusTest
class OperatorSideTest extends CaseScenario {

    private static final String REQUESTS = "/v1/information-requests";
    private static final String ABOUT_ME = "/v1/complaints-about-me";
    private static final String PUBLIC = "Quelle chiamate non sono nostre.";
    private static final String OFFICIAL = "Il traffico del nostro centralino è allegato al verbale.";

    @Inject
    OutboxEvents outbox;

    @Inject
    Jdbc jdbc;

    private static RequestSpecification operator(UUID operatorId) {
        JwtClaims claims = Tokens.claims("ada", Role.OPERATOR);
        claims.setClaim("operator_id", operatorId.toString());
        claims.setClaim("name", "Ada Neri");
        return anybody().auth().oauth2(Tokens.sign(claims));
    }

    private static RequestSpecification squillo() {
        return operator(GatheredComplaints.SQUILLO);
    }

    private static RequestSpecification trillo() {
        return operator(GatheredComplaints.TRILLO);
    }

    /** The last day to reply is 15 December. */
    private String askedCase() {
        fiveAgainstSquillo();
        String id = onlyCase();
        ask(id);
        return id;
    }

    private static void ask(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
    }

    private static String opened(String complaint) {
        return anna().contentType(ContentType.JSON)
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Da sola.\"}".formatted(complaint))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
    }

    private static Response merge(String id, String into) {
        return act(anna(), id, "merge", "\"reason\": \"Lo stesso.\", \"into\": \"%s\", ".formatted(into));
    }

    private static Response send(RequestSpecification who, String id, String act, String body) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(REQUESTS + "/{id}/{act}", id, act);
    }

    private static Response reply(String id, long question) {
        return send(squillo(), id, "reply", """
            {"question": %d, "publicPart": "%s", "officialPart": "%s"}
            """.formatted(question, PUBLIC, OFFICIAL));
    }

    private static Response extend(String id) {
        return send(squillo(), id, "extension", "{\"reason\": \"I tabulati arrivano tra dieci giorni.\"}");
    }

    private static Response decide(String id, String body) {
        return anna().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/cases/{id}/extension-answer", id);
    }

    private static void isConflict(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:" + problem));
    }

    @Test
    void nothingOfACaseIsThereBeforeTheOperatorIsAsked() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        squillo().get(REQUESTS).then().statusCode(200).body("items", empty());
        squillo().get(ABOUT_ME).then().statusCode(200).body("items", empty());
        assertProblem(squillo().get(REQUESTS + "/" + id), 404);
        assertProblem(reply(id, 3), 404);
        assertProblem(extend(id), 404);

        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
        squillo()
                .get(REQUESTS)
                .then()
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("TO_ANSWER"))
                .body("items[0].dueOn", equalTo("2026-12-15"))
                .body("items[0].complaints", equalTo(5));
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .statusCode(200)
                .body("questions.text", contains("Chi ha chiamato?"))
                .body("questions.version", contains(3))
                .body("replies", empty())
                .body("replyPossible", equalTo(true))
                .body("extensionPossible", equalTo(true));
    }

    @Test
    void anotherOperatorFindsNothing() {
        String id = askedCase();
        trillo().get(REQUESTS).then().body("items", empty());
        trillo().get(ABOUT_ME + "?request=" + id).then().body("items", empty());
        assertProblem(trillo().get(REQUESTS + "/" + id), 404);
        assertProblem(send(trillo(), id, "reply", "{\"question\": 3, \"publicPart\": \"Noi.\"}"), 404);
        assertProblem(send(trillo(), id, "extension", "{\"reason\": \"Noi.\"}"), 404);
        assertThat(show(id).getString("summary.stage")).isEqualTo("INFORMATION_REQUESTED");
    }

    /** The look-up of an operator is for people who work for one. */
    @Test
    void whoWorksForNoOperatorIsTurnedAway() {
        assertProblem(as("nobody", Role.OPERATOR).get(REQUESTS), 403);
        assertProblem(as("nobody", Role.OPERATOR).get(ABOUT_ME), 403);
    }

    @Test
    void complaintsTellNothingOfWhoComplained() {
        String id = askedCase();
        Response seen = squillo().get(ABOUT_ME + "?request=" + id + "&limit=2");
        seen.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].evidence", equalTo("LISTED"))
                .body("items[0].product", equalTo("ENERGY"))
                .body("items[0].state", equalTo("TO_ANSWER"))
                .body("items[0].dueOn", equalTo("2026-12-15"))
                .body("items[0].calls[0].at", equalTo("2026-11-20T09:12:00Z"))
                .body("items[0].calls[0].callerNumber", equalTo(Filings.CALLER))
                .body("items[0].calls[0].kind", equalTo("HUMAN"));
        assertThat(seen.jsonPath().getMap("items[0]").keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "code", "stage", "product", "evidence", "calls", "request", "requestCode", "state", "dueOn");
        assertThat(seen.asString()).doesNotContain(Filings.CALLED.substring(1), "person-", "VIOLATION");
        List<String> codes = seen.jsonPath().getList("items.code");
        Response rest = squillo().get(ABOUT_ME + "?limit=50&cursor=" + seen.path("next"));
        rest.then().body("items", hasSize(3));
        assertThat(rest.jsonPath().<String>getList("items.code")).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void whatWasWithdrawnOrPointsAtSomebodyElseIsNotShown() {
        String id = askedCase();
        List<UUID> ids = jdbc.query(
                "select id from complaint where case_id = ? order by filed_at",
                row -> row.getObject(1, UUID.class),
                UUID.fromString(id));
        jdbc.update("update complaint set stage = 'WITHDRAWN' where id = ?", ids.get(0));
        jdbc.update("update complaint set accused_operator_id = ? where id = ?", GatheredComplaints.TRILLO, ids.get(1));
        squillo().get(ABOUT_ME).then().body("items", hasSize(3));
        squillo().get(REQUESTS).then().body("items[0].complaints", equalTo(3));
        trillo().get(ABOUT_ME).then().body("items", empty());
    }

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

    @Test
    void moreTimeIsAskedForOnceAndGrantedToAWorkingDay() {
        String id = askedCase();
        isConflict(decide(id, "{\"granted\": true, \"until\": \"2026-12-19\"}"), "extension-not-asked");
        extend(id)
                .then()
                .statusCode(200)
                .body("extensions.reason", contains("I tabulati arrivano tra dieci giorni."))
                .body("extensions[0].granted", nullValue())
                .body("extensionPossible", equalTo(false))
                .body("summary.dueOn", equalTo("2026-12-15"));
        isConflict(extend(id), "extension-not-possible");
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .body("extensionAwaitsAnswer", equalTo(true))
                .body("extensions.by", contains("Ada Neri"));
        decide(id, "{\"granted\": true}").then().statusCode(422).body("errors.code", contains("REQUIRED"));
        decide(id, "{\"granted\": true, \"until\": \"2026-12-15\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_SOON"));
        decide(id, "{\"granted\": true, \"until\": \"2027-02-14\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_LATE"));
        // a Saturday
        decide(id, "{\"granted\": true, \"until\": \"2026-12-19\", \"reason\": \"Va bene.\"}")
                .then()
                .statusCode(200)
                .body("extensionAwaitsAnswer", equalTo(false))
                .body("extensions.extendedTo", contains("2026-12-21"));
        isConflict(decide(id, "{\"granted\": false, \"reason\": \"No.\"}"), "extension-not-asked");
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("summary.dueOn", equalTo("2026-12-21"))
                .body("extensions.answer", contains("Va bene."))
                .body("extensions[0].answeredBy", nullValue())
                .body("extensionPossible", equalTo(false));
        assertThat(show(id).getString("summary.dueOn")).isEqualTo("2026-12-21");
        clock.set(NOW.plus(Duration.ofDays(26)));
        reply(id, 3).then().statusCode(200).body("replies.late", contains(false));
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesTheLastDay() {
        String id = askedCase();
        extend(id).then().statusCode(200);
        decide(id, "{\"granted\": false, \"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        decide(id, "{\"granted\": false, \"reason\": \"Il tempo basta.\"}")
                .then()
                .statusCode(200);
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("extensions.granted", contains(false))
                .body("extensions.answer", contains("Il tempo basta."))
                .body("summary.dueOn", equalTo("2026-12-15"));
    }

    /** A second question has a last day of its own, and more time can be asked for once more. */
    @Test
    void anotherQuestionHasALastDayOfItsOwn() {
        String id = askedCase();
        extend(id).then().statusCode(200);
        reply(id, 3).then().statusCode(200);
        isConflict(decide(id, "{\"granted\": true, \"until\": \"2026-12-21\"}"), "extension-not-asked");
        done(anna(), id, "information-request", "\"question\": \"E i tabulati?\", ");
        isConflict(reply(id, 3), "reply-not-awaited");
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .body("questions.text", contains("Chi ha chiamato?", "E i tabulati?"))
                .body("extensionPossible", equalTo(true));
        extend(id).then().statusCode(200).body("extensions", hasSize(2));
        reply(id, 5).then().statusCode(200).body("replies", hasSize(2));
    }

    @Test
    void aNoticeOfAHearingIsSeenAndAwaitsNoReply() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", \"note\": \"Solo per noi.\", ");
        Response seen = squillo().get(REQUESTS + "/" + id);
        seen.then()
                .statusCode(200)
                .body("summary.heardOn", equalTo("2026-12-28"))
                .body("summary.state", equalTo("ANSWERED"))
                .body("summary.dueOn", nullValue())
                .body("questions", empty())
                .body("replyPossible", equalTo(false));
        assertThat(seen.asString()).doesNotContain("Solo per noi");
        isConflict(reply(id, 3), "reply-not-awaited");
        isConflict(extend(id), "extension-not-possible");
    }

    @Test
    void theOperatorIsWrittenToAtEachNotice() {
        String id = askedCase();
        extend(id).then().statusCode(200);
        decide(id, "{\"granted\": true, \"until\": \"2026-12-19\"}").then().statusCode(200);
        reply(id, 3).then().statusCode(200);
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        done(anna(), id, "hearing", "\"on\": \"2026-12-29\", ");
        assertThat(outbox.ofType("it.opposizioni.complaint.case-notice-given.v1"))
                .allSatisfy(event -> {
                    Contracts.assertFits("case-notice-given", event.data());
                    assertThat(event.aggregateId()).isEqualTo(id);
                    assertThat(event.data().path("operatorId").asText())
                            .isEqualTo(GatheredComplaints.SQUILLO.toString());
                })
                .extracting(event -> event.data().path("notice").asText() + " "
                        + event.data().path("day").asText())
                .containsExactly(
                        "INFORMATION_REQUESTED 2026-12-15",
                        "EXTENSION_GRANTED 2026-12-21",
                        "HEARING_SET 2026-12-28",
                        "HEARING_SET 2026-12-29");
    }

    /** What is proposed inside the office is not told before it is decided. */
    @Test
    void theOutcomeIsToldOnceItIsDecided() {
        String id = askedCase();
        reply(id, 3).then().statusCode(200);
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        squillo()
                .get(REQUESTS)
                .then()
                .body("items[0].outcome", nullValue())
                .body("items[0].state", equalTo("ANSWERED"));
        done(bruno(), id, "approval", "");
        squillo().get(REQUESTS + "?state=CLOSED").then().body("items.outcome", contains("NOT_UPHELD"));
    }

    @Test
    void ofNoCaseThereIsNoSide() {
        assertProblem(anna().get("/v1/cases/{id}/operator-side", UUID.randomUUID()), 404);
        assertProblem(decide(UUID.randomUUID().toString(), "{\"granted\": false, \"reason\": \"No.\"}"), 404);
    }
}
