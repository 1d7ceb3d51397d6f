package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator that is summoned writes before the hearing. */
@QuarkusTest
class OperatorDefenceTest extends OperatorScenario {

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    private String summoned() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        return id;
    }

    @Test
    void whoWritesAgainOnOneDayHasThoseWhoComplainedToldOnce() {
        String replied = "it.opposizioni.complaint.operator-replied.v1";
        String id = summoned();
        reply(id, 0).then().statusCode(200);
        reply(id, 0).then().statusCode(200);
        reporters.tell();
        assertThat(outbox.ofType(replied)).hasSize(5);
        reply(id, 0).then().statusCode(200);
        reporters.tell();
        assertThat(outbox.ofType(replied)).hasSize(5);
        clock.set(NOW.plus(Duration.ofDays(1)));
        reply(id, 0).then().statusCode(200);
        clock.set(NOW.plus(Duration.ofDays(2)));
        reply(id, 0).then().statusCode(200).body("replies", hasSize(5));
        // the one of the day before has not been told yet
        reporters.tell();
        assertThat(outbox.ofType(replied)).hasSize(10);
    }

    /** What is sent again under its key does not count. */
    @Test
    void whatMayBeWrittenInACaseOnOneDayIsLimited() {
        String id = summoned();
        reply(id, 0).then().statusCode(200);
        for (int i = 0; i < 10; i++) {
            defend(id, "first-" + id).then().statusCode(200);
        }
        for (int i = 2; i < 10; i++) {
            reply(id, 0).then().statusCode(200);
        }
        Response refused = reply(id, 0);
        assertProblem(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(2 * 3600, 24 * 360);
        refused.then().body("detail", equalTo("Hai fatto troppe richieste. Riprova fra 3 ore."));
        defend(id, "first-" + id).then().statusCode(200);
        squillo().get(REQUESTS + "/" + id).then().body("replies", hasSize(10));
    }

    private static Response defend(String id, String key) {
        return squillo()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"question\": 0, \"publicPart\": \"Non siamo stati noi.\"}")
                .post(REQUESTS + "/{id}/reply", id);
    }

    /** As an official may record it. The case stays where it is. */
    @Test
    void whoIsSummonedHandsInItsDefenceUntilTheHearingIsOver() {
        String id = summoned();
        squillo().get(REQUESTS + "/" + id).then().body("replyPossible", equalTo(true));
        clock.set(NOW.plus(Duration.ofDays(33)));
        reply(id, 0)
                .then()
                .statusCode(200)
                .body("replies.publicPart", contains(PUBLIC))
                .body("replies.late", contains(false))
                .body("replyPossible", equalTo(true))
                .body("summary.heardOn", equalTo("2026-12-28"));
        reply(id, 0).then().statusCode(200).body("replies", hasSize(2));
        assertThat(show(id).getString("summary.stage")).isEqualTo("HEARING");
        assertThat(show(id).getString("history[-1].by.name")).isEqualTo(GatheredComplaints.SQUILLO_NAME);
        anna().get("/v1/cases/{id}/operator-side", id)
                .then()
                .body("replies.officialPart", contains(OFFICIAL, OFFICIAL));
        clock.set(NOW.plus(Duration.ofDays(34)));
        squillo().get(REQUESTS + "/" + id).then().body("replyPossible", equalTo(false));
        isConflict(reply(id, 0), "reply-not-awaited");
    }

    /** Its defence answers the newest question, too; and no decision is proposed while it may still write. */
    @Test
    void aDefenceNamesTheQuestionAndComesBeforeTheProposal() {
        String id = askedCase();
        reply(id, 3).then().statusCode(200);
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        isConflict(reply(id, 0), "reply-not-awaited");
        reply(id, 3).then().statusCode(200).body("replies", hasSize(2));
        isConflict(extend(id), "extension-not-possible");
        assertThat(show(id).getList("possibleActs")).doesNotContain("PROPOSE");
        Response refused = act(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        isConflict(refused, "case-hearing-ahead");
        assertThat(refused.<String>path("detail")).contains("28/12/2026").doesNotContain("unisci");
        reply(id, 3).then().statusCode(200).body("replies", hasSize(3));
        clock.set(NOW.plus(Duration.ofDays(34)));
        assertThat(show(id).<String>getList("possibleActs")).contains("PROPOSE");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        squillo().get(REQUESTS + "/" + id).then().body("replyPossible", equalTo(false));
        isConflict(reply(id, 3), "reply-not-awaited");
    }
}
