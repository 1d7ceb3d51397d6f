package it.opposizioni.complaint.message;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions are answered by what, and how officials find the answers. */
@QuarkusTest
class AnswerTest extends QuestionScenario {

    private static ValidatableResponse list(String query) {
        return garante().get("/v1/complaints?" + query).then().statusCode(200);
    }

    private static ValidatableResponse counts() {
        return garante().get("/v1/complaint-counts").then().statusCode(200);
    }

    @Test
    void theListTellsWhoHasAnsweredAndWhoHasNot() {
        String silent = taken();
        ask(silent, WORDS).then().statusCode(201);
        clock.set(NOW.plus(Duration.ofDays(16)));
        String answered = taken();
        String asked = taken();
        taken();
        ask(answered, WORDS).then().statusCode(201);
        ask(asked, WORDS).then().statusCode(201);
        clock.shift(Duration.ofSeconds(1));
        answer(answered, "Anna.").then().statusCode(201);

        list("question=ANSWERED")
                .body("items.id", contains(answered))
                .body("items[0].question.state", equalTo("ANSWERED"))
                .body("items[0].question.answeredAt", equalTo("2026-12-11T10:00:01Z"))
                .body("items[0].nextActor", equalTo("REGULATOR"));
        list("question=ASKED")
                .body("items.id", contains(asked))
                .body("items[0].question.answerBy", equalTo("2026-12-28"))
                .body("items[0].question", not(hasKey("answeredAt")))
                .body("items[0].nextActor", equalTo("REPORTER"));
        list("question=NO_ANSWER")
                .body("items.id", contains(silent))
                .body("items[0].question.answerBy", equalTo("2026-12-10"));
        list("question=").body("items", hasSize(4));
        list("question=ANSWERED&stage=FILED&stage=TAKEN_IN_CHARGE").body("items.id", contains(answered));
        list("question=ANSWERED&stage=CLOSED_NOT_UPHELD").body("items", empty());
        list("question=NO_ANSWER&overdue=true").body("items", empty());
        counts().body("questions.ANSWERED", equalTo(1))
                .body("questions.ASKED", equalTo(1))
                .body("questions.NO_ANSWER", equalTo(1));
        giulia().get("/v1/complaints?question=ANSWERED")
                .then()
                .body("items", hasSize(4))
                .body("items.question", everyItem(nullValue()));
        assertThat(garante().get("/v1/complaints/rows?question=ANSWERED").asString())
                .contains(answered, "\"answeredAt\"", "{\"items\":1}");

        ask(answered, "Altro?").then().statusCode(201);
        list("question=ANSWERED").body("items", empty());
        list("question=ASKED").body("items.id", containsInAnyOrder(answered, asked));
    }

    @Test
    void whatIsOverIsNotListedAmongTheAnswers() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        clock.shift(Duration.ofSeconds(1));
        answer(id, "Anna.").then().statusCode(201);
        garante()
                .contentType("application/json")
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Niente.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        list("question=ANSWERED").body("items", empty());
        list("stage=CLOSED_NOT_UPHELD").body("items.id", contains(id)).body("items[0].question", nullValue());
        counts().body("questions.ANSWERED", nullValue());
        assertRefused(answer(id, "Ancora."), 409, "complaint-stage-conflict");
    }

    /** As all of the queue, they can be narrowed to who has them. */
    @Test
    void theAnswersInOnesOwnCasesAreCountedAndListed() {
        String mine = taken();
        String others = taken();
        for (String id : List.of(mine, others)) {
            ask(id, WORDS).then().statusCode(201);
        }
        clock.shift(Duration.ofSeconds(1));
        for (String id : List.of(mine, others)) {
            answer(id, "Anna.").then().statusCode(201);
        }
        caseOf(mine, "garante");
        caseOf(others, "bruno");
        counts().body("questions.ANSWERED", equalTo(2)).body("myQuestions.ANSWERED", equalTo(1));
        list("assignee=me&question=ANSWERED").body("items.id", contains(mine));
        list("assignee=me&question=NO_ANSWER").body("items", empty());
        as("carla", Role.REGULATOR)
                .get("/v1/complaint-counts")
                .then()
                .body("questions.ANSWERED", equalTo(2))
                .body("myQuestions.ANSWERED", nullValue());
    }

    /** Its last day ends at midnight in Rome. */
    @Test
    void onTheLastDayTheReporterStillHasTime() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201).body("questions[0].answerBy", equalTo("2026-12-10"));
        clock.set(Instant.parse("2026-12-10T22:59:59Z"));
        list("question=ASKED").body("items.id", contains(id));
        assertRefused(ask(id, "Altro?"), 409, "question-not-possible");
        clock.set(Instant.parse("2026-12-10T23:00:00Z"));
        list("question=NO_ANSWER").body("items.id", contains(id));
        complaint(id).then().body("next.actor", equalTo("REGULATOR"));
        answer(id, "Anna.").then().statusCode(201).body("questions[0].answered", equalTo(true));
        list("question=ANSWERED").body("items.id", contains(id));
    }

    @Test
    void ofTwoOfficialsWhoAskAtOnceOneDoes() throws Exception {
        String id = taken();
        List<Integer> statuses = atOnce(List.of("anna", "bruno").stream()
                .map(official -> as(official, Role.REGULATOR))
                .map(official -> (Callable<Integer>) () ->
                        ask(official, id, WORDS, UUID.randomUUID().toString()).statusCode())
                .toList());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        read(garante(), id).then().body("questions", hasSize(1));
    }

    @Test
    void aMessageOfAFormThatShowedNoQuestionIsNoAnswer() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        clock.shift(Duration.ofSeconds(1));
        answer(id, "Hanno richiamato.", "NONE")
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .body("questions[0].answered", equalTo(false));
        complaint(id).then().body("next.actor", equalTo("REPORTER"));
        list("question=ASKED").body("items.id", contains(id));
        clock.shift(Duration.ofSeconds(1));
        answer(id, "Anna.", lastAsked(id)).then().statusCode(201).body("questions[0].answered", equalTo(true));
        list("question=ANSWERED").body("items[0].question.answeredAt", equalTo("2026-11-25T10:00:02Z"));
    }

    @Test
    void theQuestionThatWasShownIsAnsweredAndNoLaterOne() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        String first = lastAsked(id);
        clock.set(NOW.plus(Duration.ofDays(16)));
        ask(id, "Altro?").then().statusCode(201);
        clock.shift(Duration.ofSeconds(1));
        answer(id, "Anna.", first).then().statusCode(201).body("questions.answered", contains(true, false));
        list("question=ASKED").body("items.id", contains(id));
        complaint(id).then().body("next.actor", equalTo("REPORTER"));
        answer(id, "Energia.", lastAsked(id)).then().statusCode(201).body("questions.answered", contains(true, true));
    }

    /** Nor what is no question at all. */
    @ParameterizedTest
    @ValueSource(strings = {"of another complaint", "019ab000-0000-7000-8000-00000000dead", "", "none", "\\u0000"})
    void aQuestionOfAnotherComplaintIsRefused(String seen) {
        String other = taken();
        ask(other, WORDS).then().statusCode(201);
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        Response refused = answer(id, "Anna.", seen.startsWith("of") ? lastAsked(other) : seen);
        assertProblem(refused, 422);
        refused.then().body("errors.pointer", contains("/seen"));
        read(giulia(), id).then().body("items", empty());
    }

    /** The same request under the same key is known again, whichever release took it first. */
    @Test
    void aMessageThatSaysNothingOfAQuestionIsTheSameRequestAsBefore() throws Exception {
        String before = new ObjectMapper().writeValueAsString(new NewMessage("Anna.", null));
        assertThat(before).isEqualTo("{\"text\":\"Anna.\"}");
    }

    @Test
    void theQuestionsOfACaseStandAmongItsMessages() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        clock.shift(Duration.ofSeconds(1));
        answer(id, "Anna.").then().statusCode(201);
        UUID caseId = caseOf(id, "garante");
        garante()
                .get("/v1/cases/{id}/messages?questions=true", caseId)
                .then()
                .statusCode(200)
                .body("items.text", contains("Anna.", WORDS))
                .body("items.complaint", contains(id, id))
                .body("items[0].question", equalTo(null))
                .body("items[1].writtenAt", equalTo("2026-11-25T10:00:00Z"))
                .body("items[1].question.answerBy", equalTo("2026-12-10"))
                .body("items[1].question.answered", equalTo(true))
                .body("items[1].question.by.me", equalTo(true));
        as("carla", Role.REGULATOR)
                .get("/v1/cases/{id}/messages?questions=true", caseId)
                .then()
                .body("items[1].question.by.me", equalTo(false))
                .body("items[1].question.by.subject", equalTo("garante"));
        giulia().get("/v1/accesses").then().body("items.purpose", hasItem("CASE_WORKED_ON"));

        String next = garante()
                .get("/v1/cases/{id}/messages?questions=true&limit=1", caseId)
                .then()
                .body("items.text", contains("Anna."))
                .extract()
                .path("next");
        garante()
                .get("/v1/cases/{id}/messages?questions=true&limit=1&cursor={next}", caseId, next)
                .then()
                .body("items.text", contains(WORDS))
                .body("next", nullValue());
        // as a portal of the release before asks
        garante().get("/v1/cases/{id}/messages", caseId).then().body("items.text", contains("Anna."));
    }

    /** One that nobody has answered, too, is what the authority has read of the reporter's complaint. */
    @Test
    void aLookAtAQuestionAloneIsNoted() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        UUID caseId = caseOf(id, "garante");
        giulia().get("/v1/accesses").then().body("items", empty());
        garante().get("/v1/cases/{id}/messages", caseId).then().body("items", empty());
        giulia().get("/v1/accesses").then().body("items", empty());
        garante().get("/v1/cases/{id}/messages?questions=true", caseId).then().body("items.text", contains(WORDS));
        giulia().get("/v1/accesses").then().body("items.purpose", contains("CASE_WORKED_ON"));
    }
}
