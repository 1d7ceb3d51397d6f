package it.opposizioni.complaint.message;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the authority asks the reporter of a complaint, and who answers by when. */
@QuarkusTest
class QuestionTest extends QuestionScenario {

    @Inject
    EventProbe probe;

    @Test
    void theReporterActsNextUntilTheAnswerAndThenTheAuthorityAgain() {
        String id = taken();
        ask(id, " " + WORDS + " ").then().statusCode(201).body("canAsk", equalTo(false));
        read(giulia(), id)
                .then()
                .body("questions.text", contains(WORDS))
                .body("questions[0].answerBy", equalTo("2026-12-10"))
                .body("questions[0].answered", equalTo(false))
                .body("questions[0].by", equalTo(null))
                .body("canAsk", equalTo(false))
                .body("left", equalTo(11));
        complaint(id).then().body("next.actor", equalTo("REPORTER")).body("next.latestDate", equalTo("2026-12-10"));
        clock.set(NOW.plusSeconds(1));
        answer(id, "Anna.")
                .then()
                .statusCode(201)
                .body("questions[0].answered", equalTo(true))
                .body("left", equalTo(10));
        complaint(id).then().body("next.actor", equalTo("REGULATOR"));
        read(garante(), id)
                .then()
                .body("questions[0].answered", equalTo(true))
                .body("questions[0].by.me", equalTo(true))
                .body("canAsk", equalTo(true));
    }

    @Test
    void withoutAnAnswerTheAuthorityGoesOnAfterTheLastDay() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        assertRefused(ask(id, "Altro?"), 409, "question-not-possible");
        clock.set(NOW.plus(Duration.ofDays(15)));
        complaint(id).then().body("next.actor", equalTo("REPORTER"));
        read(giulia(), id).then().body("questions[0].late", equalTo(false));
        giulia().get("/v1/complaints")
                .then()
                .body("items[0].nextActor", equalTo("REPORTER"))
                .body("items[0].latestDate", equalTo("2026-12-10"));
        clock.set(NOW.plus(Duration.ofDays(16)));
        complaint(id).then().body("next.actor", equalTo("REGULATOR"));
        read(giulia(), id).then().body("questions[0].late", equalTo(true));
        giulia().get("/v1/complaints").then().body("items[0].nextActor", equalTo("REGULATOR"));
        ask(id, "Altro?").then().statusCode(201).body("questions", hasSize(2));
        answer(id, "Meglio tardi che mai.").then().statusCode(201).body("questions.answered", contains(true, true));
    }

    @Test
    void whoAsksHasTheComplaintInChargeAndIsNoReporterOfIt() {
        String filed = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        assertRefused(ask(filed, WORDS), 409, "complaint-stage-conflict");
        read(garante(), filed).then().body("canAsk", equalTo(false));
        assertRefused(ask(UUID.randomUUID().toString(), WORDS), 404, "not-found");
        String id = taken();
        for (Role role : List.of(Role.CITIZEN, Role.OPERATOR, Role.REGISTRAR)) {
            assertThat(ask(as("nobody", role), id, WORDS, "k").statusCode()).isEqualTo(403);
        }
        String own = Filings.file(as("carla", Role.CITIZEN, Role.REGULATOR), Filings.oneCall(Filings.CALLER));
        garante().post("/v1/complaints/{id}/taking-in-charge", own).then().statusCode(200);
        RequestSpecification carla = as("carla", Role.REGULATOR);
        assertRefused(ask(carla, own, WORDS, UUID.randomUUID().toString()), 409, "own-complaint");
        giulia().post("/v1/complaints/{id}/withdrawal", id).then().statusCode(200);
        assertRefused(ask(id, WORDS), 409, "complaint-stage-conflict");
        read(garante(), id).then().body("questions", empty()).body("canAsk", equalTo(false));
    }

    @Test
    void askedTwiceItIsThereOnceAndFiveAreTheMost() {
        String id = taken();
        String key = UUID.randomUUID().toString();
        ask(garante(), id, WORDS, key).then().statusCode(201);
        ask(garante(), id, WORDS, key).then().statusCode(201).body("questions", hasSize(1));
        for (int i = 2; i <= 5; i++) {
            clock.set(NOW.plusSeconds(2L * i));
            answer(id, "No.").then().statusCode(201);
            clock.set(NOW.plusSeconds(2L * i + 1));
            ask(id, WORDS).then().statusCode(201).body("questions", hasSize(i));
        }
        clock.set(NOW.plusSeconds(20));
        answer(id, "No.").then().statusCode(201);
        assertRefused(ask(id, WORDS), 409, "question-not-possible");
    }

    @Test
    void whatIsEmptyTooLongOrInvisibleIsRefused() {
        String id = taken();
        for (String text : List.of("", "  ", "x".repeat(1_001), "\\u0007")) {
            ask(id, text).then().statusCode(422).body("errors.pointer", contains("/text"));
        }
        read(garante(), id).then().body("questions", empty());
    }

    @Test
    void thePortalIsToldWithoutTheQuestionAndThePersonHasItAmongTheData() {
        String id = taken();
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            ask(id, WORDS).then().statusCode(201);
            EventProbe.Event asked = portal.next("it.opposizioni.complaint.question-asked.v1", id);
            Contracts.assertFits("question-asked", asked.data());
            assertThat(asked.data().toString()).doesNotContain("Ricordi");
        }
        assertThat(jdbc.query("select text from complaint_question", row -> row.getString(1)))
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Ricordi"));
        JsonNode questions = requireExplained(giulia().header("Accept-Language", "en")
                        .get("/v1/my-data")
                        .asString())
                .get("data")
                .get("questions");
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).get("text").asText()).isEqualTo(WORDS);
    }

    /** Whichever clock the copy has that takes the answer. */
    @Test
    void aMessageThatComesAfterAQuestionAnswersIt() {
        String id = taken();
        ask(id, WORDS).then().statusCode(201);
        clock.set(NOW.minusSeconds(1));
        answer(id, "Anna.").then().statusCode(201).body("questions[0].answered", equalTo(true));
        ask(id, "Altro?").then().statusCode(201).body("questions.answered", contains(true, false));
    }

    @Test
    void aLookAtAQuestionIsNotedAndItEndsOnAWorkingDay() {
        String id = taken();
        // fifteen days later is the day of the Immaculate Conception
        clock.set(NOW.minus(Duration.ofDays(2)));
        ask(id, WORDS).then().statusCode(201).body("questions[0].answerBy", equalTo("2026-12-09"));
        read(garante(), id).then().statusCode(200);
        giulia().get("/v1/accesses").then().body("items.kind", contains("COMPLAINT"));
    }

    /** Nobody who has told the desk of a complaint has a page of it. */
    @Test
    void whoHasToldTheDeskIsSentTheQuestionItself() {
        String id = taken();
        jdbc.update("update complaint set reporter = 'desk:' || gen_random_uuid() where id = ?", UUID.fromString(id));
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            ask(id, WORDS).then().statusCode(201);
            EventProbe.Event asked = portal.next("it.opposizioni.complaint.question-asked.v1", id);
            Contracts.assertFits("question-asked", asked.data());
            assertThat(asked.data().get("text").asText()).isEqualTo(WORDS);
        }
        read(garante(), id).then().body("questions", not(empty()));
    }
}
