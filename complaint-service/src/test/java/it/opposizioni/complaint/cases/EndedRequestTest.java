package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case in which the operator was asked or summoned ends without a decision: the operator is not left waiting. */
@QuarkusTest
class EndedRequestTest extends OperatorScenario {

    private static final String NOTICE = "it.opposizioni.complaint.case-notice-given.v1";
    private static final String REASON = "\"reason\": \"Una prova tecnica.\", ";

    @Inject
    OutboxEvents outbox;

    private String one;
    private String other;

    /** A complaint about the same operator. */
    private String withoutCase;

    @BeforeEach
    void twoCases() {
        String first = complaints.strong(somebody());
        String second = complaints.strong(somebody());
        withoutCase = complaints.strong(somebody());
        gathering.gather();
        one = opened(first);
        other = opened(second);
    }

    private static String codeOf(String id) {
        return show(id).getString("summary.code");
    }

    private List<String> notices() {
        return outbox.ofType(NOTICE).stream()
                .map(event -> event.data().path("notice").asText())
                .toList();
    }

    private JsonNode lastNotice() {
        JsonNode last = outbox.ofType(NOTICE).getLast().data();
        Contracts.assertFits("case-notice-given", last);
        return last;
    }

    @Test
    void whoWasAskedIsToldInWhichCaseItGoesOn() {
        ask(one);
        reply(one, 3).then().statusCode(200);
        merge(one, other).then().statusCode(200);
        assertThat(lastNotice().path("caseId").asText()).isEqualTo(one);
        assertThat(lastNotice().path("notice").asText()).isEqualTo("CONTINUED");
        assertThat(lastNotice().path("day").asText()).isEqualTo("2026-11-25");
        assertThat(lastNotice().path("into").asText()).isEqualTo(codeOf(other));
        squillo()
                .get(REQUESTS + "/" + one)
                .then()
                .statusCode(200)
                .body("summary.state", equalTo("CLOSED"))
                .body("summary.continuedIn", equalTo(codeOf(other)))
                .body("summary.archived", equalTo(false));
        // in the other one it has not been asked
        assertProblem(squillo().get(REQUESTS + "/" + other), 404);
        done(anna(), other, "archiving", REASON);
        assertThat(notices()).containsExactly("INFORMATION_REQUESTED", "CONTINUED", "ARCHIVED");
        assertThat(lastNotice().path("caseId").asText()).isEqualTo(one);
        assertThat(lastNotice().path("code").asText()).isEqualTo(codeOf(one));
        assertThat(lastNotice().path("day").asText()).isEqualTo("2026-11-25");
        assertThat(lastNotice().has("into")).isFalse();
        squillo()
                .get(REQUESTS + "/" + one)
                .then()
                .body("summary.continuedIn", equalTo(codeOf(other)))
                .body("summary.archived", equalTo(true));
    }

    @Test
    void aCaseThatWentOnTwiceNamesTheLastOne() {
        String last = opened(withoutCase);
        ask(one);
        reply(one, 3).then().statusCode(200);
        merge(one, other).then().statusCode(200);
        merge(other, last).then().statusCode(200);
        squillo()
                .get(REQUESTS + "/" + one)
                .then()
                .body("summary.continuedIn", equalTo(codeOf(last)))
                .body("summary.outcome", nullValue());
        assertThat(notices()).containsExactly("INFORMATION_REQUESTED", "CONTINUED");
        done(anna(), last, "assignment", "");
        done(anna(), last, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        squillo().get(REQUESTS + "/" + one).then().body("summary.outcome", nullValue());
        done(bruno(), last, "approval", "");
        squillo()
                .get(REQUESTS + "/" + one)
                .then()
                .body("summary.continuedIn", equalTo(codeOf(last)))
                .body("summary.archived", equalTo(false))
                .body("summary.outcome", equalTo("NOT_UPHELD"))
                .body("decision", nullValue());
        // it reads the decision where it was made
        squillo().get(REQUESTS + "/" + last).then().body("decision.outcome", equalTo("NOT_UPHELD"));
    }

    /** Each letter names a case that the operator was asked in. */
    @Test
    void theEndOfTheLastCaseIsToldOfEachInWhichItWasAsked() {
        String last = opened(withoutCase);
        ask(one);
        reply(one, 3).then().statusCode(200);
        merge(one, other).then().statusCode(200);
        merge(other, last).then().statusCode(200);
        ask(last);
        reply(last, 4).then().statusCode(200);
        done(anna(), last, "archiving", REASON);
        assertThat(outbox.ofType(NOTICE))
                .filteredOn(event -> event.data().path("notice").asText().equals("ARCHIVED"))
                .extracting(event -> event.data().path("code").asText())
                .containsExactly(codeOf(last), codeOf(one));
    }

    @Test
    void whoWasAskedIsToldThatTheCaseIsArchived() {
        ask(one);
        reply(one, 3).then().statusCode(200);
        done(anna(), one, "archiving", REASON);
        assertThat(lastNotice().path("notice").asText()).isEqualTo("ARCHIVED");
        assertThat(lastNotice().path("day").asText()).isEqualTo("2026-11-25");
        assertThat(lastNotice().has("into")).isFalse();
        squillo()
                .get(REQUESTS + "/" + one)
                .then()
                .body("summary.state", equalTo("CLOSED"))
                .body("summary.archived", equalTo(true))
                .body("summary.continuedIn", nullValue());
    }

    /** That there was a case stays within the office. */
    @Test
    void whoWasNotAskedIsToldNothing() {
        done(anna(), one, "assignment", "");
        merge(one, other).then().statusCode(200);
        done(anna(), other, "assignment", "");
        done(anna(), other, "archiving", REASON);
        assertThat(outbox.ofType(NOTICE)).isEmpty();
    }

    @Test
    void aHearingThatIsAheadIsNotLostWithItsCase() {
        done(anna(), one, "assignment", "");
        done(anna(), one, "hearing", "\"on\": \"2026-12-28\", ");
        assertThat(show(one).getList("possibleActs")).doesNotContain("MERGE");
        Response refused = merge(one, other);
        isConflict(refused, "case-hearing-ahead");
        assertThat(refused.<String>path("detail")).contains("28/12/2026");
        clock.set(NOW.plus(Duration.ofDays(34)));
        assertThat(show(one).<String>getList("possibleActs")).contains("MERGE");
        merge(one, other).then().statusCode(200);
        assertThat(notices()).containsExactly("HEARING_SET", "CONTINUED");
    }

    @Test
    void anotherCaseMayGoIntoOneThatHasAHearingAhead() {
        done(anna(), one, "assignment", "");
        done(anna(), one, "hearing", "\"on\": \"2026-12-28\", ");
        merge(other, one).then().statusCode(200);
        squillo().get(REQUESTS + "/" + one).then().body("summary.heardOn", equalTo("2026-12-28"));
    }
}
