package it.opposizioni.registry.recipients;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a number learns which operators had an answer about it: as holder, as who acts for the holder, and with the number's code. */
@QuarkusTest
class RecipientsTest extends RegistryTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Visitors visitors;

    @Inject
    Delegations people;

    @Inject
    RecipientAnswers answers;

    @Inject
    EventProbe probe;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void inTheMorning() {
        clock.set(MORNING);
    }

    private ValidatableResponse ask(String id) {
        return register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String id) {
        return register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(200);
    }

    private List<Emitted> asked() {
        return register.events("answers-asked");
    }

    /** What operator-service says, to the latest question. */
    private ObjectNode statement() {
        ObjectNode stated = (ObjectNode)
                Contracts.exampleOf("operator-service", "answers-stated").deepCopy();
        stated.put("requestId", asked().getLast().data().get("requestId").asText());
        return stated;
    }

    private void deliver(JsonNode stated) {
        ReceivedEvent event =
                IncomingEvents.event(AnswersStated.TYPE, stated.get("requestId").asText(), 1, stated);
        QuarkusTransaction.requiringNew().run(() -> answers.apply(event));
    }

    @Test
    void aHolderAsksAndIsAnswered() {
        String id = register.registered("giulia", NUMBER);
        get(id).body(
                        "state",
                        equalTo("NOT_ASKED"),
                        "since",
                        equalTo("2026-11-25T09:00:00Z"),
                        "takenUp",
                        equalTo(false),
                        "consultations",
                        empty());
        clock.shift(Duration.ofMinutes(5));
        ask(id).body("state", equalTo("ASKED"), "askedAt", equalTo("2026-11-25T09:05:00Z"), "consultations", empty());

        assertThat(asked()).hasSize(1);
        JsonNode question = asked().getFirst().data();
        Contracts.assertFits("answers-asked", question);
        assertThat(question.get("number").asText()).isEqualTo(NUMBER);
        assertThat(question.get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(question.get("until").asText()).isEqualTo("2026-11-25T09:05:00Z");

        deliver(statement());
        get(id).body(
                        "state",
                        equalTo("ANSWERED"),
                        "askAgainFrom",
                        equalTo("2026-11-25T10:05:00Z"),
                        "more",
                        equalTo(false),
                        "consultations.operatorName",
                        contains("Squillo Contact S.r.l.", "Beta Assicurazioni S.p.A."),
                        "consultations.onBehalfOfName",
                        contains(equalTo("Acme Energia S.p.A."), nullValue()),
                        "consultations.answer",
                        contains("OPPOSED", "CALLABLE"),
                        "consultations.medium",
                        contains("TELEPHONE", "POST"),
                        "consultations.purpose",
                        contains("CAMPAIGN", "THIRD_PARTY_TRANSFER"),
                        "consultations.passedTo",
                        contains(nullValue(), equalTo("Gamma Liste S.r.l.")),
                        "since",
                        equalTo("2026-11-25T09:00:00Z"),
                        "takenUp",
                        equalTo(false));
        assertThat(jdbc.query("select answer from recipient_request", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("Acme");
    }

    /** In the file of all that is held too, with words for its codes; and before it was asked for, that it was not. */
    @Test
    void itIsAmongOnesData() {
        String id = register.registered("giulia", NUMBER);
        assertThat(held("recipientSearch")).hasToString("{\"state\":\"NOT_ASKED\"}");
        clock.shift(Duration.ofMinutes(5));
        ask(id);
        assertThat(held("recipientSearch").get("state").asText()).isEqualTo("ASKED");
        assertThat(held("recipients")).isEmpty();
        deliver(statement());
        JsonNode search = held("recipientSearch");
        assertThat(search.get("state").asText()).isEqualTo("ANSWERED");
        assertThat(search.get("until").asText()).isEqualTo("2026-11-25T09:05:00Z");
        assertThat(search.get("more").asBoolean()).isFalse();
        assertThat(search.get("unread").asInt()).isZero();
        JsonNode recipients = held("recipients");
        assertThat(recipients).hasSize(2);
        assertThat(recipients.at("/0/principal").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(recipients.get(1).has("principal")).isFalse();
        assertThat(recipients.at("/1/passedTo").asText()).isEqualTo("Gamma Liste S.r.l.");
    }

    /** That nobody asked is an answer too. */
    @Test
    void nobodyIsToldApartFromNotAsked() {
        ask(register.registered("giulia", NUMBER));
        ObjectNode nobody = statement();
        nobody.putArray("consultations");
        deliver(nobody);
        assertThat(held("recipientSearch").get("state").asText()).isEqualTo("ANSWERED");
        assertThat(held("recipients")).isEmpty();
    }

    private JsonNode held(String field) {
        return data().at("/data/oppositions/0/" + field);
    }

    private JsonNode data() {
        return requireExplained(register.citizen("giulia")
                .get("/v1/my-data")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

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
    void onlyReadingAndAskingIsPossible() {
        String ofHolder = "/v1/oppositions/" + register.registered("giulia", NUMBER) + "/recipients";
        String ofVisit = "/v1/visits/" + visitors.opened("+393339876543") + "/recipients";
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            register.citizen("giulia")
                    .request(method, ofHolder)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, POST"))
                    .body("type", equalTo(problem("method-not-allowed")));
            visitors.site()
                    .request(method, ofVisit)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, POST"))
                    .body("type", equalTo(problem("method-not-allowed")));
        }
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

    /** As with the history: what was asked while somebody else had the number concerns them. */
    @Test
    void whoClaimsANumberLearnsNothingOfTheTimeBefore() {
        String visit = visitors.opened(NUMBER);
        visitors.site()
                .post("/v1/visits/" + visit + "/recipients")
                .then()
                .statusCode(200)
                .body("state", equalTo("ASKED"));
        assertThat(asked().getFirst().data().get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        deliver(statement());
        visitors.site()
                .get("/v1/visits/" + visit + "/recipients")
                .then()
                .statusCode(200)
                .body("consultations", hasSize(2), "takenUp", equalTo(false));

        clock.shift(Duration.ofHours(1));
        String id = register.registered("giulia", NUMBER);
        get(id).body(
                        "state",
                        equalTo("NOT_ASKED"),
                        "since",
                        equalTo("2026-11-25T10:00:00Z"),
                        "takenUp",
                        equalTo(true),
                        "consultations",
                        empty());
        ask(id).body("takenUp", equalTo(true));
        assertThat(asked()).hasSize(2);
        assertThat(asked().getLast().data().get("from").asText()).isEqualTo("2026-11-25T10:00:00Z");
        visitors.site().get("/v1/visits/" + visit + "/recipients").then().statusCode(409);
    }

    @Test
    void afterTheEndOnlyTheOwnTimeIsAskedAbout() {
        String id = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofHours(1));
        register.registered("marco", NUMBER);
        clock.shift(Duration.ofHours(1));
        ask(id);
        assertThat(asked().getLast().data().get("until").asText()).isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void aDelegateAsksForThePrincipal() {
        String id = register.registered("giulia", NUMBER);
        String delegation = people.active();
        Response asked = people.saraFor(delegation).post("/v1/oppositions/" + id + "/recipients");
        asked.then().statusCode(200).body("state", equalTo("ASKED"));
        people.sara().get("/v1/oppositions/" + id + "/recipients").then().statusCode(404);
        register.citizen("marco")
                .post("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(404);
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
