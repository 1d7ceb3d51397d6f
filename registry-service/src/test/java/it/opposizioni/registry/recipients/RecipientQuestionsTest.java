package it.opposizioni.registry.recipients;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.Patience;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often a number is asked about, and what becomes of a question until its answer is there. */
@QuarkusTest
class RecipientQuestionsTest extends RecipientsScenario {

    @Inject
    EventProbe probe;

    @Inject
    MeterRegistry metrics;

    /** Each question has operator-service look through 24 months: one an hour is enough. */
    @Test
    void askingAgainWithinAnHourGivesTheSameAnswer() {
        String id = register.registered("giulia", NUMBER);
        ask(id);
        ask(id).body("state", equalTo("ASKED"));
        assertThat(asked()).hasSize(1);
        deliver(statement());
        clock.shift(Duration.ofMinutes(59));
        ask(id).body("state", equalTo("ANSWERED"), "consultations", hasSize(2));
        assertThat(asked()).hasSize(1);

        clock.shift(Duration.ofMinutes(1));
        ask(id).body("state", equalTo("ASKED"), "consultations", empty());
        assertThat(asked()).hasSize(2);
        assertThat(asked()).extracting(Emitted::version).containsOnly(1L);
    }

    /** However many numbers somebody has: each question takes a while, and others wait behind it. One that changes nothing does not count. */
    @Test
    void whoAsksForeverIsToldWhenToTryAgain() {
        // nobody else's name: a copy of the service remembers whom it has refused
        String forever = "/v1/oppositions/" + register.registered("fabrizio", NUMBER) + "/recipients";
        for (int i = 0; i < 30; i++) {
            forgetTheAnswers();
            register.citizen("fabrizio").post(forever).then().statusCode(200);
            register.citizen("fabrizio").post(forever).then().statusCode(200);
        }
        forgetTheAnswers();
        register.citizen("fabrizio")
                .post(forever)
                .then()
                .statusCode(429)
                // the thirtieth part of a day
                .header("Retry-After", matchesPattern("2[78]\\d\\d"))
                .body("type", equalTo(problem("too-many-requests")));
        register.citizen("fabrizio").get(forever).then().statusCode(200).body("state", equalTo("NOT_ASKED"));
        assertThat(asked()).hasSize(30);
        ask(register.registered("giulia", "+393339876543"));
    }

    private void forgetTheAnswers() {
        jdbc.update("delete from recipient_request");
    }

    @Test
    void theMetricsTellHowManyWaitAndForHowLong() {
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("waiting.oldest.seconds")).isZero();
        ask(register.registered("giulia", NUMBER));
        clock.shift(Duration.ofMinutes(2));
        ask(register.registered("giulia", "+393339876543"));
        // asked again, it has waited since the first time
        answers.askAgain();
        clock.shift(Duration.ofMinutes(1));
        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("waiting.oldest.seconds")).isEqualTo(180);

        jdbc.update(
                "update recipient_request set state = 'ANSWERED', ask_again_at = null, answered_at = now(), answer = 'x'"
                        + " where asked_at = (select min(asked_at) from recipient_request)");
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("waiting.oldest.seconds")).isEqualTo(60);
    }

    private double gauge(String name) {
        return metrics.get("opposizioni.recipients." + name).gauge().value();
    }

    /** A lost question, or a lost answer: it is asked again, with growing pauses, and what comes twice changes nothing. */
    @Test
    void whatIsNotAnsweredIsAskedAgain() {
        String id = register.registered("giulia", NUMBER);
        ask(id);
        answers.askAgain();
        assertThat(asked()).hasSize(1);
        for (int minutes : new int[] {1, 1, 1, 2, 2}) {
            clock.shift(Duration.ofMinutes(minutes));
            answers.askAgain();
        }
        // after 1 minute, after 2 more, after 4 more
        assertThat(asked()).extracting(Emitted::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(asked())
                .extracting(event -> event.data().get("until").asText())
                .containsOnly("2026-11-25T09:00:00Z");

        ObjectNode first = statement();
        deliver(first);
        ObjectNode second = statement();
        second.putArray("consultations");
        deliver(second);
        get(id).body("consultations", hasSize(2));
        clock.shift(Duration.ofDays(2));
        answers.askAgain();
        assertThat(asked()).hasSize(4);
    }

    @Test
    void anAnswerThatNobodyWaitsForChangesNothing() {
        String id = register.registered("giulia", NUMBER);
        ask(id);
        ObjectNode stranger = statement();
        stranger.put("requestId", "019ac5a0-1c00-7d3e-8f21-5b6a7c8d9e11");
        deliver(stranger);
        get(id).body("state", equalTo("ASKED"));
    }

    /** By the queue that brings the directory's events too. */
    @Test
    void theAnswerComesByTheBroker() {
        String id = register.registered("giulia", NUMBER);
        ask(id);
        ObjectNode stated = statement();
        probe.publish(
                "operator.events",
                EventProbe.Event.of(AnswersStated.TYPE, stated.get("requestId").asText(), 1, stated));
        Patience.await()
                .until(() -> jdbc.exists(
                        "select from recipient_request where state = 'ANSWERED' and id = ?::uuid",
                        stated.get("requestId").asText()));
        get(id).body("state", equalTo("ANSWERED"));
    }
}
