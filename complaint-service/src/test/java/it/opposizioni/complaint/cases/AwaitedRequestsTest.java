package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the authority awaits of an operator: the most urgent is never what is left out. */
@QuarkusTest
class AwaitedRequestsTest extends OperatorScenario {

    private static final String AWAITED = REQUESTS + "?awaiting=true";

    private String late;
    private String summoned;
    private String toAnswer;
    private String answered;

    /** On 16 December: a reply was due on the 15th, a hearing is on the 28th, and another reply is due on 5 January. */
    @BeforeEach
    void asked() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            filed.add(complaints.strong(somebody()));
        }
        gathering.gather();
        late = opened(filed.get(0));
        ask(late);
        summoned = opened(filed.get(1));
        done(anna(), summoned, "assignment", "");
        done(anna(), summoned, "hearing", "\"on\": \"2026-12-28\", ");
        answered = opened(filed.get(2));
        ask(answered);
        reply(answered, 3).then().statusCode(200);
        clock.set(NOW.plus(Duration.ofDays(21)));
        toAnswer = opened(filed.get(3));
        ask(toAnswer);
    }

    @Test
    void whatIsAwaitedComesByItsDayAndNothingElse() {
        squillo()
                .get(AWAITED)
                .then()
                .statusCode(200)
                .body("items.id", contains(late, summoned, toAnswer))
                .body("items.state", contains("LATE", "ANSWERED", "TO_ANSWER"))
                .body("next", nullValue());
        squillo().get(AWAITED + "&state=LATE&state=TO_ANSWER").then().body("items.id", contains(late, toAnswer));
        squillo().get(REQUESTS).then().body("items.id", containsInAnyOrder(late, summoned, toAnswer, answered));
        trillo().get(AWAITED).then().body("items", empty());
    }

    @Test
    void thePagesGoOnInTheOrderOfTheDays() {
        Response first = squillo().get(AWAITED + "&limit=1");
        first.then().body("items.id", contains(late));
        Response second = squillo().get(AWAITED + "&limit=1&cursor=" + first.path("next"));
        second.then().body("items.id", contains(summoned));
        squillo()
                .get(AWAITED + "&limit=1&cursor=" + second.path("next"))
                .then()
                .body("items.id", contains(toAnswer))
                .body("next", nullValue());
        assertProblem(squillo().get(AWAITED + "&cursor=anything"), 422);
    }

    /** On its day a hearing is still to come. */
    @Test
    void aHearingIsAwaitedUntilItsDayIsOver() {
        clock.set(NOW.plus(Duration.ofDays(33)));
        squillo().get(AWAITED).then().body("items.id", contains(late, summoned, toAnswer));
        clock.set(NOW.plus(Duration.ofDays(34)));
        squillo().get(AWAITED).then().body("items.id", contains(late, toAnswer));
    }
}
