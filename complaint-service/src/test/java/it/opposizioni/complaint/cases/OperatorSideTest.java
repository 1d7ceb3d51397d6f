package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator that a case is about: what it learns, and what it does not. */
@QuarkusTest
class OperatorSideTest extends OperatorScenario {

    @Inject
    OutboxEvents outbox;

    @Inject
    Jdbc jdbc;

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

    /** Its day, its hour and its place, and not what the office notes for itself. */
    @Test
    void aSummonsSaysWhereAndAtWhatHour() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(
                anna(),
                id,
                "hearing",
                "\"on\": \"2026-12-28\", \"place\": \" ore 10.30, Roma \", \"note\": \"Chiedere dei tabulati.\", ");
        Response seen = squillo().get(REQUESTS + "/" + id);
        seen.then()
                .statusCode(200)
                .body("summary.heardOn", equalTo("2026-12-28"))
                .body("summary.hearingPlace", equalTo("ore 10.30, Roma"));
        assertThat(seen.asString()).doesNotContain("tabulati");
        assertThat(show(id).getString("hearingPlace")).isEqualTo("ore 10.30, Roma");
        assertThat(show(id).getString("history[-1].note")).isEqualTo("ore 10.30, Roma\nChiedere dei tabulati.");
        assertThat(jdbc.first(
                        "select hearing_place from case_file where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .hasValueSatisfying(stored -> assertThat(stored).doesNotContain("Roma"));
        done(anna(), id, "reply", "\"reply\": \"Verbale: nega.\", ");
        assertThat(show(id).getString("summary.stage")).isEqualTo("HEARING");
        assertThat(squillo().get(REQUESTS + "/" + id).asString()).doesNotContain("Verbale");
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
    void ofACallWhoseTimeIsNotKnownTheyTellThePartOfTheDay() {
        String id = askedCase();
        jdbc.update("update complaint_call set part_of_day = 'MORNING', latest_at = called_at");

        squillo()
                .get(ABOUT_ME + "?request=" + id)
                .then()
                .body("items.calls.partOfDay.flatten()", everyItem(equalTo("MORNING")));
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
                .body("extensionPossible", equalTo(false));
        assertThat(seen.asString()).doesNotContain("Solo per noi");
        // there is no such question
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
